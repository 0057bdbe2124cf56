package kz.bayandama.recognise;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.language.ParagraphLanguage;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;

/**
 * What a report calls an institution: the words of the line, sentence or field that are its name,
 * in the nominative. Thread-safe.
 */
final class InstitutionNames {
  private static final Pattern END =
      Pattern.compile(
          "[.]"
              + Sentences.STOP
              + "(?:\\s|$)|[;:](?:\\s|$)|\\s\\(|,\\s|\\s[–—-]\\s|\\s(?:\\d{1,2}\\s+\\p{L}+\\s+20\\d\\d|\\d{1,2}\\.\\d{2}\\.\\d|\\d{4}\\s+(?:жыл|год)|20\\d\\d-\\d\\d)",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern REGION_TAIL =
      Pattern.compile(
          "(?:,\\s*(?:г\\.|город|область|[^,]*\\s(?:область|облысы|обл\\.|қаласы|қ\\.)|[^,]*облыс)[^,]*)+$"
              + "|\\s\\((?:[БСШОЗЮВ][КҚ]О|[^()]*(?:област|облыс)[^()]*)\\)$");
  private static final Pattern STOP = Pattern.compile("[.;,\\s]+$");

  /** Days before a Kazakh name: «14-15 шілдеде Көкшетау қаласының …». */
  private static final Pattern DAY =
      Pattern.compile(
          "(?:20\\d\\d\\s+жыл\\p{L}*\\s+)?\\d{1,2}(?:[-–, ]+\\d{1,2})?[- ]\\p{L}+[дт][аеә]\\s+");

  /** What stands between a name and its apposition. */
  private static final Pattern APPOSED =
      Pattern.compile("(?:[^.;,]|\\.(?!\\s)){0,80}(?:[,»\"]|\\s[–—-])\\s?(?:\\p{L}+\\s){0,2}");

  /** A place behind a Kazakh name, an address more than a part of it. */
  private static final Pattern PLACE_BEHIND =
      Pattern.compile("(?<=\\p{Ll})\\s\\p{Lu}[\\p{L}-]+\\s(?:қаласы|облысы|ауданы)$");

  /** A full stop that ends neither an initial nor a sentence's abbreviation. */
  private static final Pattern STOPPED =
      Pattern.compile("(?:(?<!(?<!\\p{L})\\p{Lu})|^\\p{Lu})\\.\\s");

  /** Persons in brackets. */
  private static final Pattern PERSONS =
      Pattern.compile("\\([^()]*(?<!\\p{L})\\p{Lu}\\.[^()]*\\)\\s");

  /** What a field tells beside a name: a town before it, a day behind it. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "^[Гг]\\.\\s?\\p{Lu}[\\p{L}-]+,\\s(?=\\p{L}+\\s)|\\s[–—-]\\s(?:\\d{1,2}\\.\\d|\\d{1,2}\\s\\p{Ll}|20\\d\\d).*$");

  private static final int LONGEST = 160;

  /** How far behind another mention the words of the type may stand to describe the same. */
  private static final int APART = 40;

  private static final Pattern CLAUSE =
      Pattern.compile("[.;:()\"](?=\\s|\\p{L})|\\s-\\s|,\\s(?!пострад)");
  private static final Pattern OF_PLACE =
      Pattern.compile("\\p{Lu}[\\p{L}-]+ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое)");
  private static final Pattern AND = Cues.compiled("(?<!\\w)(?:и|или|and|or|с)(?!\\w)");

  private final Cues cues;
  private final Kinds kinds;
  private final Nominative nominative;

  InstitutionNames(Profile profile, Cues cues, Kinds kinds) {
    this.kinds = kinds;
    this.cues = cues;
    this.nominative = new Nominative(profile);
  }

  /**
   * The name that a mention tells.
   *
   * @param whole whether all of its text is the name, as a field's value is
   */
  String of(Mention mention, boolean whole) {
    Kinds.Found type = mention.type();
    String text = mention.text();
    String cut = whole || type == null ? BESIDE.matcher(text).replaceAll("") : clause(text, type);
    String trimmed =
        STOP.matcher(REGION_TAIL.matcher(STOP.matcher(cut).replaceAll("")).replaceAll(""))
            .replaceAll("");
    String own = PLACE_BEHIND.matcher(trimmed).replaceFirst("");
    return nominative.of(own.isBlank() ? text.strip() : own.strip());
  }

  private String clause(String text, Kinds.Found found) {
    Kinds.Found named =
        before(text, found).or(() -> plainer(text, found)).orElseGet(() -> first(text, found));
    int after = Math.min(named.end(), text.length());
    Matcher end = END.matcher(text);
    int to = end.find(after) ? end.start() : text.length();
    Matcher other = cues.pattern("nameend").matcher(Fold.of(text));
    to = other.find(after) ? Math.min(to, other.start()) : to;
    int quote = text.lastIndexOf('«', named.start());
    int from =
        quote >= 0 && text.indexOf('»', quote) >= named.start()
            ? form(text, quote)
            : start(text, named.start());
    int closing = quote >= 0 ? text.indexOf('»', quote) : -1;
    String name =
        text.substring(
            from, Math.min(Math.max(to, closing + 1), Math.min(text.length(), from + LONGEST)));
    return name.indexOf('(') < 0 && name.indexOf(')') > 0
        ? name.substring(0, name.indexOf(')'))
        : name;
  }

  /** The mention of the type whose clause ends first: «бөліміне соғып, ұсталғандар бөлмесін …». */
  private Kinds.Found first(String text, Kinds.Found found) {
    String folded = Fold.of(text);
    return kinds.all(folded).stream()
        .filter(other -> other.type().equals(found.type()) && other.end() < found.start())
        .filter(other -> cues.in("nameend", folded.substring(other.end(), found.start())))
        .min(Comparator.comparingInt(Kinds.Found::start))
        .orElse(found);
  }

  /**
   * What a regime in apposition only says more exactly: «РГУ «Учреждение № 73», учреждение
   * максимальной безопасности» is called by its number.
   */
  private Optional<Kinds.Found> plainer(String text, Kinds.Found found) {
    return kinds.all(Fold.of(text)).stream()
        .filter(other -> found.type().id().startsWith(other.type().id() + "."))
        .filter(other -> other.end() < found.start())
        .filter(other -> APPOSED.matcher(text.substring(other.end(), found.start())).matches())
        .min(Comparator.comparingInt(Kinds.Found::start));
  }

  /** What brackets explain: «Учреждение № 32 (больница для осужденных)» is called by its number. */
  private Optional<Kinds.Found> before(String text, Kinds.Found found) {
    int open = text.lastIndexOf('(', found.start());
    return open < 0 || text.lastIndexOf(')', found.start()) > open
        ? Optional.empty()
        : kinds.all(Fold.of(text)).stream()
            .filter(other -> other.end() <= open)
            .max(Comparator.comparingInt(Kinds.Found::start));
  }

  /** The start of a legal form (КГУ, КГП на ПХВ) before a quotation. */
  private int form(String text, int quote) {
    Matcher form = cues.pattern("legalform").matcher(Fold.of(text.substring(0, quote)));
    return form.find() ? form.start() : quote;
  }

  /** In Kazakh a name begins before the words that tell its type. */
  private int start(String text, int type) {
    if (ParagraphLanguage.of(text) != Language.KK) {
      return head(text, type);
    }
    String before = text.substring(0, type);
    int from = 0;
    for (String mark : new String[] {", ", ": ", " – ", "; "}) {
      int at = before.lastIndexOf(mark);
      from = at < 0 ? from : Math.max(from, at + mark.length());
    }
    for (Pattern mark : List.of(STOPPED, PERSONS)) {
      from = mark.matcher(before).results().mapToInt(MatchResult::end).reduce(from, Math::max);
    }
    Matcher group = cues.pattern("name.group").matcher(Fold.of(before)).region(from, type);
    while (group.find()) {
      from = group.end();
      group.region(from, type);
    }
    Matcher day = DAY.matcher(before).region(from, before.length());
    return day.lookingAt() ? day.end() : from;
  }

  /**
   * Where the noun stands that the words of the type only describe («приют для женщин, пострадавших
   * …», «учреждение по исполнению …»), with the adjectives before it.
   */
  private int head(String text, int type) {
    String folded = Fold.of(text);
    int clause = 0;
    Matcher mark = CLAUSE.matcher(folded).useTransparentBounds(true).region(0, type);
    while (mark.find()) {
      clause = mark.end();
    }
    int from = type;
    for (Kinds.Found other : kinds.all(folded)) {
      boolean joined =
          other.start() >= clause
              && other.end() <= type + 1
              && type - other.end() <= APART
              && !other.bare()
              && !AND.matcher(folded.substring(Math.min(type, other.end()), type)).find();
      from = joined ? Math.min(from, other.start()) : from;
    }
    if (from == type && !cues.in("name.head", folded.substring(type))) {
      Matcher noun = cues.pattern("name.noun").matcher(folded).region(clause, type);
      while (noun.find()) {
        from = noun.start();
      }
    }
    return adjectives(text, clause, from);
  }

  /** Back over «областного», «специализированной» and names of places before a position. */
  private int adjectives(String text, int clause, int head) {
    String folded = Fold.of(text);
    int from = head;
    boolean more = true;
    while (more) {
      int space = folded.lastIndexOf(' ', Math.max(0, from - 2));
      int word = Math.max(space + 1, clause);
      more =
          word < from - 1
              && folded.charAt(from - 1) == ' '
              && (cues.whole("name.adjective", folded.substring(word, from - 1))
                  || (word > 0 && OF_PLACE.matcher(text.substring(word, from - 1)).matches()));
      from = more ? word : from;
    }
    return from;
  }
}
