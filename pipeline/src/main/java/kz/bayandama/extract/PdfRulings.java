package kz.bayandama.extract;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Collects the horizontal and vertical lines that a page draws (ISO 32000-1, 8.5). */
final class PdfRulings {
  static final List<String> OPERATORS =
      List.of(
          "m", "l", "re", "h", "c", "v", "y", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

  private static final double THIN = 3;
  private static final double SHORTEST = 5;
  private static final int MOST = 20_000;

  /**
   * A straight line, y downwards, in points.
   *
   * @param at its x where it is vertical, its y where it is horizontal
   */
  record Ruling(boolean vertical, double at, double from, double to) {}

  private final PDFStreamEngine engine;
  private final List<Ruling> rulings = new ArrayList<>();
  private final List<List<Point2D>> path = new ArrayList<>();
  private double left;
  private double top;
  private boolean upright = true;

  PdfRulings(PDFStreamEngine engine) {
    this.engine = engine;
  }

  void begin(PDPage page) {
    PDRectangle box = page.getCropBox();
    left = box.getLowerLeftX();
    top = box.getUpperRightY();
    upright = page.getRotation() == 0;
    rulings.clear();
    path.clear();
  }

  List<Ruling> all() {
    return List.copyOf(rulings);
  }

  OperatorProcessor of(String name) {
    return new OperatorProcessor(engine) {
      @Override
      public void process(Operator operator, List<COSBase> operands) {
        apply(name, operands);
      }

      @Override
      public String getName() {
        return name;
      }
    };
  }

  private void apply(String operator, List<COSBase> operands) {
    float[] numbers = new float[operands.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
    }
    switch (operator) {
      case "m" -> move(numbers);
      case "l" -> line(numbers);
      case "re" -> rectangle(numbers);
      case "h" -> close();
      case "c", "v", "y" -> path.add(new ArrayList<>());
      case "S" -> paint(true);
      case "s", "b", "b*", "B", "B*" -> {
        close();
        paint(true);
      }
      case "f", "F", "f*" -> paint(false);
      default -> path.clear();
    }
  }

  private Point2D point(float x, float y) {
    Point2D at = engine.transformedPoint(x, y);
    return new Point2D.Double(at.getX() - left, top - at.getY());
  }

  private void move(float[] at) {
    if (at.length > 1) {
      path.add(new ArrayList<>(List.of(point(at[0], at[1]))));
    }
  }

  private void line(float[] at) {
    if (at.length > 1 && !path.isEmpty()) {
      path.getLast().add(point(at[0], at[1]));
    }
  }

  private void rectangle(float[] at) {
    if (at.length > 3) {
      Point2D start = point(at[0], at[1]);
      path.add(
          new ArrayList<>(
              List.of(
                  start,
                  point(at[0] + at[2], at[1]),
                  point(at[0] + at[2], at[1] + at[3]),
                  point(at[0], at[1] + at[3]),
                  start)));
    }
  }

  private void close() {
    if (!path.isEmpty() && path.getLast().size() > 2) {
      path.getLast().add(path.getLast().getFirst());
    }
  }

  private void paint(boolean stroked) {
    for (List<Point2D> part : path) {
      if (part.size() > 1 && upright && rulings.size() < MOST) {
        add(part, stroked);
      }
    }
    path.clear();
  }

  private void add(List<Point2D> part, boolean stroked) {
    double x0 = part.stream().mapToDouble(Point2D::getX).min().orElse(0);
    double x1 = part.stream().mapToDouble(Point2D::getX).max().orElse(0);
    double y0 = part.stream().mapToDouble(Point2D::getY).min().orElse(0);
    double y1 = part.stream().mapToDouble(Point2D::getY).max().orElse(0);
    if (x1 - x0 < THIN || y1 - y0 < THIN) {
      thin(x0, y0, x1, y1); // a line, or a filled rectangle that looks like one
    } else if (stroked) {
      for (int i = 1; i < part.size(); i++) {
        Point2D a = part.get(i - 1);
        Point2D b = part.get(i);
        if (Math.abs(a.getX() - b.getX()) < 1 || Math.abs(a.getY() - b.getY()) < 1) {
          thin(
              Math.min(a.getX(), b.getX()),
              Math.min(a.getY(), b.getY()),
              Math.max(a.getX(), b.getX()),
              Math.max(a.getY(), b.getY()));
        }
      }
    }
  }

  private void thin(double x0, double y0, double x1, double y1) {
    boolean vertical = y1 - y0 > x1 - x0;
    if (Math.max(x1 - x0, y1 - y0) >= SHORTEST) {
      rulings.add(
          vertical
              ? new Ruling(true, (x0 + x1) / 2, y0, y1)
              : new Ruling(false, (y0 + y1) / 2, x0, x1));
    }
  }
}
