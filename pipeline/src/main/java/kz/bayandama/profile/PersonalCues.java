package kz.bayandama.profile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What speaks for and against personal data in a country's texts: {@code personal-data.json} of its
 * profile and the spelling dictionaries beside it. Words are in their nominative; a {@code *} at a
 * cue's end stands for any ending. Immutable, thread-safe.
 *
 * @param given frequent given names by people
 * @param surnames that no ending gives away
 * @param plainWords given names that are words of every day, in any case, and beginnings of words
 *     that only things have
 * @param firstParts first parts of compound given names
 * @param secondParts second parts of compound given names
 * @param roles words before a name or a letter: «осуждённый», «сотталған»
 * @param officials words for people by their office or kin, which speak for a name less strongly
 * @param places names of places and of what else is written with a capital and is no person
 * @param placeBefore words before what is named after a person: «улица», «имени»
 * @param townBefore words before a place's name: «город»
 * @param placeAfter words after a place's name: «ауданы»
 * @param organisationCues words before or after an organisation's name
 * @param organisations words that begin the name of a body or the part of a document
 * @param diagnoses words of a diagnosis
 * @param dictionaries what a spelling checker knows, by language
 */
public record PersonalCues(
    List<String> given,
    List<String> surnames,
    List<String> plainWords,
    List<String> firstParts,
    List<String> secondParts,
    List<String> roles,
    List<String> officials,
    List<String> places,
    List<String> placeBefore,
    List<String> townBefore,
    List<String> placeAfter,
    List<String> organisationCues,
    List<String> organisations,
    List<String> diagnoses,
    Map<String, Dictionary> dictionaries) {
  private static final Pattern BLANK = Pattern.compile(" ");
  private static final Map<String, String> DICTIONARIES = Map.of("ru", "ru_RU", "kk", "kk_KZ");

  public PersonalCues {
    given = List.copyOf(given);
    surnames = List.copyOf(surnames);
    plainWords = List.copyOf(plainWords);
    firstParts = List.copyOf(firstParts);
    secondParts = List.copyOf(secondParts);
    roles = List.copyOf(roles);
    officials = List.copyOf(officials);
    places = List.copyOf(places);
    placeBefore = List.copyOf(placeBefore);
    townBefore = List.copyOf(townBefore);
    placeAfter = List.copyOf(placeAfter);
    organisationCues = List.copyOf(organisationCues);
    organisations = List.copyOf(organisations);
    diagnoses = List.copyOf(diagnoses);
    dictionaries = Map.copyOf(dictionaries);
  }

  /**
   * A dictionary in Hunspell's format.
   *
   * @param affixes lines of the .aff file
   * @param words lines of the .dic file
   */
  public record Dictionary(List<String> affixes, List<String> words) {
    public Dictionary {
      affixes = List.copyOf(affixes);
      words = List.copyOf(words);
    }
  }

  /** The file as written. */
  private record Written(
      Map<String, List<String>> given,
      List<String> surnames,
      List<String> plainWords,
      Map<String, String> nameParts,
      List<String> roles,
      List<String> officials,
      List<String> places,
      List<String> placeBefore,
      List<String> townBefore,
      List<String> placeAfter,
      List<String> organisationCues,
      List<String> organisations,
      List<String> diagnoses) {}

  /**
   * The cues of a profile.
   *
   * @throws InvalidProfile if a file is not there or does not say what it should
   */
  public static PersonalCues of(ProfileFiles files) {
    Written written = files.read("personal-data.json", Written.class);
    List<String> given = new ArrayList<>();
    written.given().values().forEach(lines -> given.addAll(split(lines)));
    Map<String, Dictionary> dictionaries = new HashMap<>();
    for (Map.Entry<String, String> each : DICTIONARIES.entrySet()) {
      dictionaries.put(
          each.getKey(),
          new Dictionary(
              lines(files, "words/" + each.getValue() + ".aff.gz"),
              lines(files, "words/" + each.getValue() + ".dic.gz")));
    }
    return new PersonalCues(
        given,
        split(written.surnames()),
        split(written.plainWords()),
        split(List.of(written.nameParts().getOrDefault("first", ""))),
        split(List.of(written.nameParts().getOrDefault("second", ""))),
        written.roles(),
        written.officials(),
        split(written.places()),
        written.placeBefore(),
        written.townBefore(),
        written.placeAfter(),
        written.organisationCues(),
        written.organisations(),
        written.diagnoses(),
        dictionaries);
  }

  private static List<String> split(List<String> lines) {
    List<String> words = new ArrayList<>();
    lines.forEach(line -> words.addAll(BLANK.splitAsStream(line).toList()));
    words.removeIf(String::isBlank);
    return words;
  }

  private static List<String> lines(ProfileFiles files, String name) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(files.open(name), 1 << 16), StandardCharsets.UTF_8))) {
      return in.lines().toList();
    } catch (IOException e) {
      throw new InvalidProfile(files.where(name), e);
    }
  }
}
