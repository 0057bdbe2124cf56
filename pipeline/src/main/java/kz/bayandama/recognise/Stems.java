package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import kz.bayandama.recognise.Unit.Line;

/**
 * Puts together an act and the list of what it is done to: «1. Обеспечить в карантине: а) горячую
 * воду; б) доступ к книгам» is one item. A list that says acts itself stays several. Thread-safe.
 */
final class Stems {
  private final Wording wording;
  private final Addressees addressees;

  Stems(Wording wording, Addressees addressees) {
    this.wording = wording;
    this.addressees = addressees;
  }

  Section joined(Section section) {
    List<Unit> all = section.units();
    List<Unit> joined = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      List<Line> objects = objects(all, i);
      if (objects.size() < 2) {
        joined.add(all.get(i));
      } else {
        joined.add(whole((Line) all.get(i), objects));
        i += objects.size();
      }
    }
    return new Section(section.kind(), section.heading(), joined, section.index());
  }

  /** The list below a numbered act that ends with a colon; empty where each line says its own. */
  private List<Line> objects(List<Unit> all, int at) {
    List<Line> objects = new ArrayList<>();
    if (!(all.get(at) instanceof Line stem) || !stem(stem)) {
      return objects;
    }
    for (Unit unit : all.subList(at + 1, all.size())) {
      if (!(unit instanceof Line line) || !line.listed() || !below(line, stem)) {
        break;
      }
      if (wording.asks(line) || wording.does(line)) {
        return List.of();
      }
      objects.add(line);
    }
    return objects;
  }

  private boolean stem(Line line) {
    return line.number() != null
        && Character.isDigit(line.number().charAt(0))
        && line.text().endsWith(":")
        && wording.bids(line)
        && addressees.ofLine(line).isEmpty();
  }

  private static boolean below(Line line, Line stem) {
    return line.number() == null
        || !Character.isDigit(line.number().charAt(0))
        || line.number().startsWith(stem.number() + ".");
  }

  private static Line whole(Line stem, List<Line> objects) {
    StringBuilder text = new StringBuilder(stem.text());
    for (Line object : objects) {
      text.append(' ');
      if (object.number() != null) {
        text.append(object.label()).append(' ');
      }
      text.append(object.text());
    }
    return stem.with(text.toString()).labelled(stem);
  }
}
