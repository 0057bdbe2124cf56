package kz.bayandama.recognise;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Unit.Line;

/**
 * Whom a Kazakh sentence names: the phrase that ends with the noun in the dative or, before «…сын»,
 * «… тиіс», the subject (shared/domain/README.md). Thread-safe.
 */
final class KazakhAddressees {
  private static final Pattern PERSON =
      Pattern.compile(
          "(\\p{L}+)\\s(?:\\p{Lu}\\.\\s?){1,2}\\p{Lu}\\p{L}+(?:ға|ге|қа|ке|на|не)(?!\\p{L})");

  /** «… жүргізсін», but not the passive «… жүргізілсін», which has no doer. */
  private static final Pattern BIDDEN = Cues.compiled("(?<!ыл|іл|ын|ін|л)(?:сын|сін)\\W*$");

  /** «… жөндегені дұрыс», «… жөн»: the doer of what is said to be right is whom it goes to. */
  private static final Pattern POLITE = Cues.compiled("(?:дұрыс|жөн)(?!\\w)");

  private static final int LONGEST = 14;

  /** So many words from the end the doer before a verb of up to three words stands. */
  private static final int VERB = 4;

  private static final int MODIFIERS = 5;
  private static final List<String> JOINS = List.of("және", ",", "әрі", "мен", "бен", "пен");

  private final Cues cues;

  KazakhAddressees(Cues cues) {
    this.cues = cues;
  }

  /** «… әкімшілігіне және … департаментіне»: where the last of its form joined to one stands. */
  private int joined(List<Token> tokens, int first, String form) {
    int last = first;
    int end = Math.min(tokens.size(), first + LONGEST);
    boolean joins = first + 1 < end && JOINS.contains(tokens.get(first + 1).folded());
    for (int i = first + 2; joins && i < end; i++) {
      String word = tokens.get(i).folded();
      if (cues.whole(form, word) && !sentTo(tokens, i)) {
        last = i;
        joins = i + 1 < end && JOINS.contains(tokens.get(i + 1).folded());
        i++;
      } else if (cues.whole("addressee.breaks", word)) {
        break;
      }
    }
    return last;
  }

  /** Whether the dative after all belongs to a verb: «прокуратураға жіберу тәртібі». */
  private boolean sentTo(List<Token> tokens, int at) {
    return at + 1 < tokens.size() && cues.whole("addressee.sending", tokens.get(at + 1).folded());
  }

  /** The addressee that a sentence names, with its modifiers from the sentence's start. */
  Optional<String> of(Line line) {
    int from = cues.find("leadin", line.folded()).map(MatchResult::end).orElse(0);
    List<Token> tokens =
        Token.of(line.folded()).stream().filter(token -> token.start() >= from).toList();
    boolean asks = cues.in("modal.kk", line.folded());
    boolean bidden = BIDDEN.matcher(line.folded()).find();
    boolean polite = POLITE.matcher(line.folded()).find();
    boolean begs = cues.in("begs", line.folded());
    Optional<String> last = asks || polite ? beforeVerb(line, tokens) : Optional.empty();
    if (last.isPresent()) {
      return last;
    }
    int doer = -1;
    for (int i = 0; i < Math.min(tokens.size(), LONGEST); i++) {
      String word = tokens.get(i).folded();
      doer = doer < 0 && bidden && cues.whole("addressee.bidden", word) ? i : doer;
      if (cues.whole("addressee.subject", word)
          && i + 1 < tokens.size()
          && office(tokens.get(i + 1).folded())) {
        continue;
      }
      boolean named =
          (cues.whole("addressee.dative", word) && !sentTo(tokens, i))
              || ((asks || polite) && cues.whole("addressee.subject", word))
              || (polite && cues.whole("addressee.genitive", word))
              || (begs && cues.whole("addressee.ablative", word));
      if (named) {
        String form =
            cues.whole("addressee.dative", word) ? "addressee.dative" : "addressee.subject";
        int end = joined(tokens, i, form);
        return Optional.of(line.text().substring(from, tokens.get(end).end()));
      }
      if (cues.whole("addressee.breaks", word)) {
        break;
      }
    }
    return doer < 0
        ? person(line)
        : Optional.of(line.text().substring(from, tokens.get(doer).end()));
  }

  /** Whether a word before the doer belongs to something else: an object, a place, a time. */
  private boolean ends(String word) {
    return cues.whole("addressee.ends", word) && !cues.whole("addressee.subject", word);
  }

  private boolean office(String word) {
    return cues.whole("addressee.subject", word) || cues.whole("addressee.dative", word);
  }

  /**
   * «Терезе ауыстыруды орталық директоры қамтамасыз етсін»: the doer right before the verb, after
   * what it is done to.
   */
  private Optional<String> beforeVerb(Line line, List<Token> all) {
    List<Token> tokens =
        all.stream().filter(t -> Character.isLetterOrDigit(t.folded().charAt(0))).toList();
    for (int i = tokens.size() - 2; i > 0 && i >= tokens.size() - VERB; i--) {
      if (cues.whole("addressee.subject", tokens.get(i).folded())) {
        int start = i;
        while (start > 0 && i - start < MODIFIERS && !ends(tokens.get(start - 1).folded())) {
          start--;
        }
        boolean own = i + 2 < tokens.size() && ends(tokens.get(i + 1).folded());
        return start == 0 || own
            ? Optional.empty()
            : Optional.of(line.text().substring(tokens.get(start).start(), tokens.get(i).end()));
      }
    }
    return Optional.empty();
  }

  /** «Үйдің директоры Қ. Ерғалиеваға»: the office in the nominative, the person in the dative. */
  private Optional<String> person(Line line) {
    Matcher name = PERSON.matcher(line.text());
    return name.find() && cues.whole("addressee.subject", Fold.of(name.group(1)))
        ? Optional.of(line.text().substring(0, name.end()))
        : Optional.empty();
  }
}
