package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Kinds.Found;

/** Mentions of institutions that a text joins or lists, in their order. Thread-safe. */
final class Joined {
  /**
   * What joins the second institution to the first, or a comma and its day; a few words of its name
   * may stand between.
   */
  private static final Pattern JOINT =
      Cues.compiled(
          "((?<!\\w)(?:и|а также|және|мен|пен|бен|сондай-ақ|сонымен"
              + " қатар|and)\\s|[;,]\\s*(?:ал\\s|а\\s|\\d\\)\\s*|(?=\\d{1,2}"
              + " [а-яәғқңөұүһі]{3}))|;\\s*|[;,]\\s*(?:а\\s|и\\s)?(?:затем|потом|после"
              + " (?:этого|чего|обеда)|в тот же день|днем|вечером|(?:на |во"
              + " )?(?:следующий|другой|второй|третий) день|(?:келесі|екінші|үшінші)"
              + " күні|ертеңіне|ертесіне|(?:содан|түстен) (?:кейін|соң)|кешке|сосын),?\\s)(?!для"
              + " |\\w+(?:ией|ием|ами|ями|остью) )(?:[\\w\"№().-]+,?\\s){0,7}$");

  /** What parts the institutions of a list: a comma outside brackets. */
  private static final Pattern COMMA = Pattern.compile("[,;]\\s*(?![^(]*\\))");

  /** What parts three and more institutions that a sentence names: a comma and a word or two. */
  private static final Pattern SERIES =
      Cues.compiled(
          "^(?:[^,;.:]|(?<=[гсп])\\.){0,60},\\s(?!(?:где|котор|из|от|для|откуда|перев|достав)\\w*\\s)"
              + "(?:[\\w\"№().-]+\\s){0,3}$");

  /** What joins a second institution to one, so that it is not whose the one is. */
  private static final Pattern BESIDE =
      Cues.compiled(
          "(?<!\\w)(?:и|а также|және|мен|пен|бен|сондай-ақ|and)\\s(?:[\\w\"№().-]+\\s){0,4}$");

  private static final Pattern NEVER = Pattern.compile("(?!)");

  /** What says that the second is a part of the first. */
  private static final Pattern WITHIN =
      Cues.compiled("жанындағы|құрамындағы|қарасты|(?<!\\w)при\\s|в составе");

  /** A genitive that goes on: «орталығының уақытша бейімдеу және …» is one institution. */
  private static final Pattern OWNER =
      Cues.compiled("\\w[нтд][ыі]ң\\s+(?!(?:және|мен|пен|бен)\\s)\\w");

  private static final int LEAST = 40;

  /** More mentions than any sentence or list of a report has. */
  private static final int MOST = 400;

  private final Cues cues;
  private final Kinds kinds;

  /** Where the words stand that join a mention to the one before. */
  record Joint(int start, int end) {}

  Joined(Cues cues, Kinds kinds) {
    this.cues = cues;
    this.kinds = kinds;
  }

  /**
   * Mentions of different types of which each following one is joined to the one before.
   *
   * @param list whether the text lists institutions, so that a comma parts them
   */
  List<Found> in(String folded, boolean list) {
    List<Found> row = list ? List.of() : named(folded, SERIES);
    return row.size() > 2 ? row : named(folded, list ? COMMA : NEVER);
  }

  private List<Found> named(String folded, Pattern comma) {
    List<Found> any = kinds.all(folded);
    boolean plain = any.stream().noneMatch(Joined::weighty);
    List<Found> all =
        any.stream()
            .filter(found -> plain || weighty(found) || apart(folded, found, any))
            .sorted(
                Comparator.comparingInt(Found::start)
                    .thenComparing(Comparator.comparingInt(Found::length).reversed()))
            .limit(MOST)
            .toList();
    List<Found> named = new ArrayList<>();
    for (Found found : all) {
      boolean other =
          named.stream()
              .allMatch(n ->
                  !n.family().equals(found.family())
                      || (!room(folded, found) && apart(folded, n, found))
                      || otherwise(folded, n, found));
      if (named.isEmpty()) {
        named.add(found);
      } else if (other
          && (joined(folded, named.getLast(), found)
              || listed(folded, named.getLast(), found, comma))) {
        named.add(found);
      } else if (found.start() <= named.getLast().end()
          && found.type().priority() > named.getLast().type().priority()) {
        named.set(named.size() - 1, found);
      }
    }
    return named;
  }

  /**
   * Whether words that mostly tell whose cells are meant stand for themselves: «отдел полиции и
   * спецприемник», «ИВС и отдел полиции», but not «ИВС отдела полиции».
   */
  private boolean apart(String folded, Found found, List<Found> any) {
    return cues.in("owner", folded.substring(found.start(), found.end()))
        && any.stream()
            .filter(Joined::weighty)
            .noneMatch(other -> owns(folded, found, other) || owns(folded, other, found))
        && any.stream()
            .filter(other -> other.end() < found.start())
            .filter(other -> cues.in("owner", folded.substring(other.start(), other.end())))
            .allMatch(other ->
                any.stream().filter(Joined::weighty).noneMatch(w -> owns(folded, w, other)));
  }

  /** Whether two mentions follow each other with nothing that joins the second as another. */
  private static boolean owns(String folded, Found one, Found other) {
    return one.start() < other.start()
        && (one.end() >= other.start()
            || !BESIDE.matcher(folded.substring(one.end(), other.start())).find());
  }

  /** Whether it is no mere owner of another, as a police department is of its cells. */
  private static boolean weighty(Found found) {
    return found.bare() || found.type().priority() >= LEAST;
  }

  /** Whether two mentions name institutions of two types, none the other's generic one. */
  private boolean otherwise(String folded, Found one, Found other) {
    return other.start() > one.end()
        && !one.type().id().startsWith(other.type().id())
        && !other.type().id().startsWith(one.type().id())
        && cues.in("sitenoun", folded.substring(one.start(), one.end()))
        && cues.in("sitenoun", folded.substring(other.start(), other.end()));
  }

  /** «… и помещение для доставленных»: a room of the institution that was named before. */
  private boolean room(String folded, Found found) {
    return cues.in("room", folded.substring(found.start(), found.end()));
  }

  /** Whether two mentions of one type bear other marks, behind them («ИВС г. Рудный») or before. */
  private static boolean apart(String folded, Found one, Found other) {
    return other.start() > one.end()
        && (Marks.differ(
                folded.substring(one.start(), other.start()), folded.substring(other.start()))
            || Marks.differ(
                folded.substring(0, one.end()), folded.substring(one.end(), other.end())));
  }

  /** «Посещённые учреждения: …, …»: whether both stand in a list of institutions. */
  private static boolean listed(String folded, Found one, Found other, Pattern comma) {
    return other.start() > one.end()
        && comma.matcher(folded.substring(one.end(), other.start())).find();
  }

  private static boolean joined(String folded, Found one, Found other) {
    if (other.start() <= one.end()) {
      return false;
    }
    String between = folded.substring(one.end(), other.start());
    Matcher owner = OWNER.matcher(folded).region(one.start(), other.start());
    return JOINT.matcher(between).find()
        && !WITHIN.matcher(between).find()
        && !(owner.find() && owner.end() > one.end());
  }

  /** What joins a mention to the one before. */
  static Joint joint(String folded, List<Found> named, int at) {
    int end = named.get(at - 1).end();
    String between = folded.substring(end, named.get(at).start());
    Matcher joint = JOINT.matcher(between);
    if (joint.find()) {
      return new Joint(end + joint.start(), end + joint.end(1));
    }
    Matcher comma = COMMA.matcher(between);
    return comma.find()
        ? new Joint(end + comma.start(), end + comma.end())
        : new Joint(named.get(at).start(), named.get(at).start());
  }
}
