package kz.bayandama.council;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;

/** The words of the Council's letters, data of the profile: {@code council-words.json}. */
final class CouncilWords {
  /** A file of texts by key. */
  private record File(Map<String, Texts> words) {}

  private final File file;

  private CouncilWords(File file) {
    this.file = file;
  }

  static CouncilWords of(Profile profile) {
    return new CouncilWords(profile.files().read("council-words.json", File.class));
  }

  /** The patterns of that key, one for each language. */
  List<Pattern> patterns(String key) {
    return texts(key).byLanguage().values().stream()
        .map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
        .toList();
  }

  private Texts texts(String key) {
    Texts texts = file.words().get(key);
    if (texts == null) {
      throw new IllegalArgumentException("council-words.json has no «" + key + "»");
    }
    return texts;
  }

  /** A text with its gaps filled: <code>{name}</code> by the value of that name. */
  String text(String key, Language language, Map<String, String> values) {
    String text = texts(key).best(language);
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }
}
