package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Line;
import org.jspecify.annotations.Nullable;

/** Which sentences of a paragraph recommend, and the lists within them. Made for one section. */
final class Prose {
  private final Wording wording;
  private final Addressees addressees;
  private final Section section;
  private final InlineLists lists;
  private final Collected taken;

  /** Whether the section has but one line. */
  private final boolean single;

  /** What stands right behind «Бастыққа ұсыныс:», if anything does. */
  private final @Nullable Line labelled;

  Prose(Wording wording, Addressees addressees, Section section, Collected taken) {
    this.wording = wording;
    this.addressees = addressees;
    this.section = section;
    this.lists = new InlineLists(wording, addressees);
    this.taken = taken;
    List<Line> lines = section.lines();
    @Nullable Line heading = section.heading();
    this.single = lines.size() == 1;
    this.labelled =
        heading != null && !lines.isEmpty() && wording.labels(heading) ? lines.getFirst() : null;
  }

  /** Of a paragraph that first states and then recommends, only what recommends. */
  boolean turned(Line line) {
    if (line.listed() || !wording.turns(line)) {
      return false;
    }
    Sentences.of(line.text())
        .forEach(sentence -> {
          said(sentence, line);
          urged(sentence, line);
        });
    return true;
  }

  /**
   * Recommendations amid findings: only the sentences of a paragraph that recommend or say what is
   * to be done.
   */
  void amid(Line line) {
    List<String> rest = Sentences.of(line.text());
    rest.removeIf(sentence -> listed(sentence, line));
    for (String sentence : rest) {
      said(sentence, line);
      urged(sentence, line);
    }
  }

  /** What a paragraph amid findings says is to be done: «Следует …», «Главному врачу надо …». */
  void urged(Line line) {
    Sentences.of(line.text()).forEach(sentence -> urged(sentence, line));
  }

  /** «Бастыққа: душты жөндеу.»: what a sentence says to somebody before a colon. */
  boolean called(Line line) {
    int before = taken.size();
    for (String sentence : Sentences.of(line.text())) {
      int lead = addressees.lead(sentence);
      if (lead > 0
          && sentence.charAt(lead) == ':'
          && addressees.begins(sentence.substring(0, lead))
          && wording.does(line.with(sentence.substring(lead + 1).strip()))
          && !listed(sentence, line)) {
        taken.add(null, sentence, line);
      }
    }
    return taken.size() > before;
  }

  /** What a report that is written as a letter asks its reader to do. */
  void requested(Line line, boolean urging) {
    for (String sentence : Sentences.of(line.text())) {
      Line own = line.with(sentence);
      if (wording.requests(own)
          && !wording.performs(own)
          && !(urging && wording.urges(own))
          && !sentence.endsWith(":")) {
        taken.add(sentence.equals(line.text()) ? line.number() : null, sentence, line);
      }
    }
  }

  private void urged(String sentence, Line line) {
    Line own = line.with(sentence);
    if (wording.urges(own)
        && !wording.performs(own)
        && !wording.aside(own)
        && !sentence.endsWith(":")) {
      taken.add(sentence.equals(line.text()) ? line.number() : null, sentence, line);
    }
  }

  private void said(String sentence, Line line) {
    String folded = Fold.of(sentence);
    if (!wording.performs(folded) || wording.reported(folded) || sentence.endsWith(":")) {
      return;
    }
    int colon = sentence.indexOf(": ");
    boolean leads = colon > 0 && wording.performs(folded.substring(0, colon));
    boolean whole = sentence.equals(line.text());
    @Nullable String outer = taken.about();
    taken.about(leads ? sentence.substring(0, colon) : taken.about());
    taken.add(whole ? line.number() : null, leads ? sentence.substring(colon + 2) : sentence, line);
    taken.about(outer);
  }

  /**
   * Takes apart a paragraph that holds lists: «… рекомендуем: 1) …; 2) …. … рекомендуем: …; …»; its
   * other sentences count only where they say so themselves.
   */
  boolean inline(Line line) {
    List<String> plain = new ArrayList<>();
    int before = taken.size();
    for (String sentence : Sentences.of(line.text())) {
      if (!listed(sentence, line)) {
        plain.add(sentence);
      }
    }
    if (taken.size() == before) {
      return false;
    }
    for (String sentence : plain) {
      if (addressees.lead(sentence) > 0 && section.is(Kind.RECOMMENDATIONS, Kind.MIXED)) {
        taken.add(null, sentence, line);
      } else {
        said(sentence, line);
        urged(sentence, line);
      }
    }
    return true;
  }

  /** Takes apart one sentence that holds a list; false for others. */
  private boolean listed(String sentence, Line line) {
    boolean alone = line.equals(labelled) || (section.kind() == Kind.RECOMMENDATIONS && single);
    InlineLists.Parts found = lists.of(sentence, line, alone);
    List<String> parts = found.texts();
    int colon = found.lead();
    if (parts.size() < 2) {
      return false;
    }
    @Nullable String outer = taken.addressee();
    @Nullable String over = taken.about();
    if (colon > 0) {
      taken.about(sentence.substring(0, colon));
      Line lead = line.with(sentence.substring(0, colon + 1));
      boolean introduces = wording.performs(lead) || wording.must(lead);
      Optional<String> whom =
          addressees
              .ofLine(lead)
              .or(() -> introduces ? addressees.inSentence(lead) : Optional.empty());
      if ((!introduces && whom.isEmpty()) || wording.reported(lead)) {
        taken.about(over);
        return false;
      }
      taken.to(whom.orElse(taken.addressee()));
    }
    for (String part : parts) {
      Labels.Label label = Labels.typed(part).orElse(Labels.Label.NONE);
      taken.add(label.number(), part.substring(label.length()), line);
    }
    taken.about(over);
    if (!section.is(Kind.RECOMMENDATIONS, Kind.MIXED)) {
      taken.to(outer);
    }
    return true;
  }
}
