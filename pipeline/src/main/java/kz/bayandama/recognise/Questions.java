package kz.bayandama.recognise;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import kz.bayandama.report.VisitReport.Candidate;
import kz.bayandama.report.VisitReport.Question;

/** Questions as sentences in the report's own language, worded by the profile. Thread-safe. */
final class Questions {
  private final Profile profile;

  Questions(Profile profile) {
    this.profile = profile;
  }

  String sentence(Question question, Language language) {
    String tag = language == Language.UND ? Language.RU.tag() : language.tag();
    List<String> words =
        profile.cues().getOrDefault("questions." + question.code() + "." + tag, List.of());
    String sentence = words.isEmpty() ? question.code() + ": %s" : words.getFirst();
    String candidates =
        question.candidates().stream()
            .map(Candidate::value)
            .map(value -> name(value, language))
            .distinct()
            .collect(Collectors.joining(", "));
    String asked =
        String.format(
            Locale.ROOT, sentence, question.subject().isEmpty() ? "—" : question.subject());
    return candidates.isEmpty() ? asked : asked + " (" + candidates + "?)";
  }

  private String name(String value, Language language) {
    return profile
        .institutionType(value)
        .map(Profile.InstitutionType::names)
        .or(() -> profile.region(value).map(Profile.Region::names))
        .or(() -> profile.body(value))
        .map(texts -> texts.best(language))
        .orElse(value);
  }
}
