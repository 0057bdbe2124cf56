package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import kz.bayandama.profile.PersonalCues;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Suspicion;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;

/**
 * Finds what looks like personal data in Kazakh, Russian and English texts. It is no gate: the best
 * rules leave some, so a person clears what is found and the release is scanned again. Its
 * dictionaries are read when it is first asked. Immutable, thread-safe; takes time linear in the
 * text's length.
 */
public final class PersonalDataFinder {
  /** Longer texts are read in windows that overlap. */
  private static final int WINDOW = 6000;

  private static final int OVERLAP = 300;

  private static final double SURE = 0.8;

  /** What many people share. */
  private static final Set<Kind> NOT_TELLING =
      EnumSet.of(Kind.DIAGNOSIS, Kind.CELL_DATE, Kind.BIRTH_DATE, Kind.ADDRESS, Kind.BIN);

  /** Bundled profiles never change: a process reads the dictionaries of each once. */
  private static final Map<String, PersonalDataFinder> BUNDLED = new ConcurrentHashMap<>();

  private static final List<Detector> DETECTORS =
      List.of(new BankCards(), new IdentificationNumbers(), new Phones(), new Patterns());

  private final Supplier<Knowledge> reading;
  private volatile @Nullable Knowledge known;

  /** What finding names takes: some tenths of a second to read, and some tens of megabytes. */
  private record Knowledge(
      Names names, Diagnoses diagnoses, RegionNames regions, SmallNumbers smallNumbers) {
    static Knowledge of(Profile profile) {
      PersonalCues cues = PersonalCues.of(profile.files());
      return new Knowledge(
          new Names(new Lexicon(profile, cues), cues),
          new Diagnoses(cues),
          new RegionNames(profile),
          new SmallNumbers(profile, cues));
    }
  }

  private PersonalDataFinder(Supplier<Knowledge> reading) {
    this.reading = reading;
  }

  /** The finder of a profile. */
  public static PersonalDataFinder of(Profile profile) {
    return new PersonalDataFinder(() -> Knowledge.of(profile));
  }

  /** The finder of a bundled profile, one for the whole process. */
  public static PersonalDataFinder bundled(String profile) {
    return BUNDLED.computeIfAbsent(
        profile, id -> new PersonalDataFinder(() -> Knowledge.of(Profile.bundled(id))));
  }

  private Knowledge known() {
    Knowledge there = known;
    if (there != null) {
      return there;
    }
    synchronized (reading) {
      Knowledge first = known;
      Knowledge now = first == null ? reading.get() : first;
      known = now;
      return now;
    }
  }

  /** Who finds the cells of tables that count too few. */
  public SmallNumbers smallNumbers() {
    return known().smallNumbers;
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
      reading.pieces.forEach(piece -> stems.addAll(known().names.stems(piece.sentence)));
    }
    return readings.stream().map(reading -> reading.found(stems)).toList();
  }

  /**
   * The names and numbers of these texts that tell who somebody is wherever they stand: names of
   * several words or beyond doubt, numbers with seven digits and more.
   */
  public List<String> telling(List<String> texts) {
    return find(texts).stream()
        .flatMap(List::stream)
        .filter(this::isTelling)
        .map(Found::excerpt)
        .distinct()
        .toList();
  }

  /** Of suspicions those that tell who somebody is wherever they stand. */
  public List<String> tellingOf(List<Suspicion> suspicions) {
    return suspicions.stream()
        .filter(one -> !one.kind().equals(Suspicion.SMALL_NUMBER))
        .filter(one -> !one.kind().equals(Kind.NAME.id()) || isWholeName(one.excerpt()))
        .filter(one -> !NOT_TELLING.contains(Kind.of(one.kind())))
        .map(Suspicion::excerpt)
        .distinct()
        .toList();
  }

  private boolean isTelling(Found found) {
    return !NOT_TELLING.contains(found.kind())
        && found.confidence() >= SURE
        && (found.kind() != Kind.NAME || isWholeName(found.excerpt()));
  }

  /** A name of several words, or one that is no other word. */
  private boolean isWholeName(String name) {
    List<Word> words = Word.of(FoldedText.of(name).words());
    return words.size() > 1
        || (!words.isEmpty() && known().names.isNothingElse(words.getFirst().text()));
  }

  /** Numbers of some kinds only: no names, no diagnoses, and no dictionaries asked. */
  static List<Found> find(String text, List<Detector> detectors) {
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

  /** Looks through all texts of a report. */
  public Examined examine(VisitReport report) {
    return examine(report.id(), ReportTexts.of(report));
  }

  Examined examine(String subject, List<Suspicions.Located> texts) {
    return new Examined(
        subject, texts, find(texts.stream().map(Suspicions.Located::text).toList()));
  }

  /** What is found in all texts of a report, with the path of each. */
  public List<VisitReport.PersonalData> in(VisitReport report) {
    Examined examined = examine(report);
    List<VisitReport.PersonalData> all = new ArrayList<>();
    for (int i = 0; i < examined.found().size(); i++) {
      String where = examined.texts().get(i).where();
      for (Found one : examined.found().get(i)) {
        all.add(new VisitReport.PersonalData(one.kind().id(), one.excerpt(), where));
      }
    }
    return all.stream().distinct().toList();
  }

  /** A window of a text. */
  private record Piece(int offset, FoldedText text, NameSentence sentence) {}

  /** A text read once: names of other texts may be added before its finds are asked for. */
  private final class Reading {
    final List<Piece> pieces = new ArrayList<>();

    Reading(String text) {
      int from = 0;
      while (true) {
        int to = text.length() - from <= WINDOW ? text.length() : cut(text, from + WINDOW);
        FoldedText folded = FoldedText.of(text.substring(from, to));
        pieces.add(new Piece(from, folded, known().names.read(folded)));
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
      DETECTORS.forEach(detector -> spans.addAll(detector.find(piece.text)));
      Knowledge all = known();
      all.names.propagate(piece.sentence, stems);
      List<Span> persons = all.regions.without(all.names.spans(piece.sentence), piece.text.words());
      spans.addAll(all.diagnoses.find(piece.text, piece.sentence, persons));
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
