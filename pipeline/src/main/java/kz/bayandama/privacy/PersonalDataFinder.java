package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.bayandama.profile.PersonalCues;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.VisitReport;

/**
 * Finds what looks like personal data in Kazakh, Russian and English texts. It is no gate: the best
 * rules leave some, so a person clears what is found and the release is scanned again. Immutable,
 * thread-safe; takes time linear in the text's length.
 */
public final class PersonalDataFinder {
  /** Longer texts are read in windows that overlap. */
  private static final int WINDOW = 6000;

  private static final int OVERLAP = 300;

  private final List<Detector> detectors;
  private final Names names;
  private final Diagnoses diagnoses;
  private final RegionNames regions;

  public PersonalDataFinder(Profile profile, PersonalCues cues) {
    detectors = List.of(new IdentificationNumbers(), new Phones(), new Patterns());
    names = new Names(new Lexicon(profile, cues), cues);
    diagnoses = new Diagnoses(cues);
    regions = new RegionNames(profile);
  }

  /** The finder of a bundled profile. Reading its dictionaries takes some tenths of a second. */
  public static PersonalDataFinder bundled(String profile) {
    return new PersonalDataFinder(Profile.bundled(profile), PersonalCues.bundled(profile));
  }

  /** What is found in one text, in its order; nothing overlaps. */
  public List<Found> find(String text) {
    return find(List.of(text)).getFirst();
  }

  /**
   * What is found in the texts of one report: a name sure in one of them is found in all of them,
   * in any case. One list for each text.
   */
  public List<List<Found>> find(List<String> texts) {
    List<Reading> readings = new ArrayList<>();
    Set<String> stems = new HashSet<>();
    for (String text : texts) {
      Reading reading = new Reading(text);
      readings.add(reading);
      reading.pieces.forEach(piece -> stems.addAll(names.stems(piece.sentence)));
    }
    return readings.stream().map(reading -> reading.found(stems)).toList();
  }

  /** Numbers, addresses and dates only: no names, no diagnoses, and no dictionaries asked. */
  List<Found> findNumbers(String text) {
    List<Found> all = new ArrayList<>();
    int from = 0;
    while (true) {
      int to = text.length() - from <= WINDOW ? text.length() : cut(text, from + WINDOW);
      FoldedText folded = FoldedText.of(text.substring(from, to));
      List<Span> spans = new ArrayList<>();
      detectors.forEach(detector -> spans.addAll(detector.find(folded)));
      for (Span span : Overlaps.resolved(spans)) {
        all.add(shifted(folded.found(span), from));
      }
      if (to == text.length()) {
        return merged(all);
      }
      from = cut(text, to - OVERLAP);
    }
  }

  private static Found shifted(Found found, int by) {
    return new Found(
        found.kind(), found.start() + by, found.end() + by, found.excerpt(), found.confidence());
  }

  /** What is found in all texts of a report, with the path of each. */
  public List<VisitReport.PersonalData> in(VisitReport report) {
    List<ReportTexts.Located> located = ReportTexts.of(report);
    List<List<Found>> found = find(located.stream().map(ReportTexts.Located::text).toList());
    List<VisitReport.PersonalData> all = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      for (Found one : found.get(i)) {
        all.add(
            new VisitReport.PersonalData(one.kind().id(), one.excerpt(), located.get(i).where()));
      }
    }
    return all.stream().distinct().toList();
  }

  /** A window of a text. */
  private record Piece(int offset, FoldedText text, Names.Sentence sentence) {}

  /** A text read once: names of other texts may be added before its finds are asked for. */
  private final class Reading {
    final List<Piece> pieces = new ArrayList<>();

    Reading(String text) {
      int from = 0;
      while (true) {
        int to = text.length() - from <= WINDOW ? text.length() : cut(text, from + WINDOW);
        FoldedText folded = FoldedText.of(text.substring(from, to));
        pieces.add(new Piece(from, folded, names.read(folded)));
        if (to == text.length()) {
          return;
        }
        from = cut(text, to - OVERLAP);
      }
    }

    List<Found> found(Set<String> stems) {
      List<Found> all = new ArrayList<>();
      for (Piece piece : pieces) {
        for (Found found : found(piece, stems)) {
          all.add(shifted(found, piece.offset));
        }
      }
      return pieces.size() == 1 ? all : merged(all);
    }

    private List<Found> found(Piece piece, Set<String> stems) {
      List<Span> spans = new ArrayList<>();
      detectors.forEach(detector -> spans.addAll(detector.find(piece.text)));
      names.propagate(piece.sentence, stems);
      List<Span> persons = regions.without(names.spans(piece.sentence), piece.text.words());
      spans.addAll(diagnoses.find(piece.text, piece.sentence, persons));
      spans.addAll(persons);
      return Overlaps.resolved(spans).stream().map(piece.text::found).toList();
    }
  }

  /** A blank near this place, so that no word is cut where there are words. */
  private static int cut(String text, int near) {
    int at = near;
    while (at > near - 200 && !Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    int place = at > near - 200 ? at : near;
    return Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
  }

  private static List<Found> merged(List<Found> all) {
    List<Found> sorted =
        all.stream()
            .sorted(
                Comparator.comparingInt(Found::start)
                    .thenComparing(Comparator.comparingInt(Found::end).reversed()))
            .toList();
    List<Found> merged = new ArrayList<>();
    int end = 0;
    for (Found found : sorted) {
      if (found.start() >= end) {
        merged.add(found);
        end = found.end();
      }
    }
    return merged;
  }
}
