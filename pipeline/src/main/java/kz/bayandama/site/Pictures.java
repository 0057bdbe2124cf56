package kz.bayandama.site;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture for each Report in each language. */
final class Pictures {
  private final Register register;
  private final Look look;
  private final TreeWriter out;
  private @Nullable Picture painter;

  Pictures(Register register, Look look, TreeWriter out) {
    this.register = register;
    this.look = look;
    this.out = out;
  }

  /** Where a Report's picture lies. */
  static String path(int year, Words words) {
    return "data/report-" + year + "-" + words.tag() + ".png";
  }

  void write(List<Words> languages, Fingerprint.Memory memory, String generation)
      throws IOException {
    String colours = look.text("colours.css");
    for (Words words : languages) {
      for (Year year : register.years()) {
        String kicker = words.say(Phrase.SITE_NAME);
        String title = year.title().best(words.language());
        List<ReportPages.Figure> figures = ReportPages.figures(year, words);
        out.put(
            path(year.year(), words),
            memory.of(generation, colours, kicker, title, figures),
            () -> painter().png(kicker, title, figures));
      }
    }
  }

  /** Fonts are only read where something has to be painted. */
  private Picture painter() throws IOException {
    if (painter == null) {
      painter = Picture.in(look);
    }
    return painter;
  }
}
