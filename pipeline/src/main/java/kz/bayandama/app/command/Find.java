package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bayandama.index.Answer;
import kz.bayandama.index.Facet;
import kz.bayandama.index.Kind;
import kz.bayandama.index.Query;
import kz.bayandama.index.ReportSearch;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code find}: the desk's search. */
@Command(name = "find")
final class Find extends Task {
  private static final String MARK = "\033[1m";
  private static final String UNMARK = "\033[0m";

  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

  @Parameters(paramLabel = "QUERY", arity = "0..*", descriptionKey = "find.query")
  private List<String> words = List.of();

  @Option(names = "--ministry", paramLabel = "M", descriptionKey = "find.ministry")
  private @Nullable String ministry;

  @Option(names = "--type", paramLabel = "T", descriptionKey = "find.type")
  private @Nullable String type;

  @Option(names = "--region", paramLabel = "R", descriptionKey = "find.region")
  private @Nullable String region;

  @Option(names = "--year", paramLabel = "Y", descriptionKey = "option.year")
  private @Nullable String year;

  @Option(names = "--kind", paramLabel = "K", descriptionKey = "find.kind")
  private @Nullable String kind;

  @Option(names = "--addressee", paramLabel = "A", descriptionKey = "find.addressee")
  private @Nullable String addressee;

  @Option(names = "--theme", paramLabel = "TH", descriptionKey = "find.theme")
  private @Nullable String theme;

  @Option(names = "--text-language", paramLabel = "L", descriptionKey = "find.language")
  private @Nullable String textLanguage;

  @Option(names = "--report", paramLabel = "ID", defaultValue = "", descriptionKey = "find.report")
  private String report = "";

  @Option(names = "--limit", paramLabel = "N", defaultValue = "20", descriptionKey = "find.limit")
  private int limit = 20;

  @Option(names = "--offset", paramLabel = "N", defaultValue = "0", descriptionKey = "find.offset")
  private int offset;

  @Override
  public Integer call() throws IOException, Usage {
    Workspace workspace = workspace();
    Profile profile = profile(workspace);
    if (!Files.isDirectory(workspace.index())) {
      throw new Usage("wrong.not-indexed");
    }
    Query query = query(profile);
    try (ReportSearch search = ReportSearch.open(workspace.index(), profile)) {
      Answer answer = search.find(query);
      if (json()) {
        answer.hits().forEach(this::print);
        print(new Summary(answer.total(), answer.relaxed(), answer.facets()));
      } else {
        show(answer, profile);
      }
    }
    return Cli.DONE;
  }

  /** The last line of {@code find --json}: what the hits are part of. */
  record Summary(int total, boolean relaxed, Map<Facet, List<Answer.Count>> facets) {}

  private Query query(Profile profile) throws Usage {
    Map<Facet, Optional<String>> wanted = new LinkedHashMap<>();
    wanted.put(
        Facet.MINISTRY,
        known(ministry, ids(profile.ministries(), Profile.Ministry::id), "facet.ministry"));
    wanted.put(Facet.TYPE, known(type, types(profile), "facet.type"));
    wanted.put(
        Facet.REGION, known(region, ids(profile.regions(), Profile.Region::id), "facet.region"));
    wanted.put(Facet.THEME, known(theme, ids(profile.themes(), Profile.Theme::id), "facet.theme"));
    wanted.put(Facet.KIND, known(kind, ids(List.of(Kind.values()), Kind::tag), "facet.kind"));
    wanted.put(Facet.YEAR, year());
    wanted.put(Facet.ADDRESSEE, known(addressee, addressees(profile), "facet.addressee"));
    wanted.put(
        Facet.LANGUAGE,
        known(textLanguage, ids(List.of(Language.values()), Language::tag), "facet.language"));
    if (limit < 0 || limit > Query.MAX_LIMIT || offset < 0) {
      throw new Usage("wrong.page", Query.MAX_LIMIT);
    }
    Query query = Query.of(String.join(" ", words), language()).report(report).page(offset, limit);
    for (Map.Entry<Facet, Optional<String>> one : wanted.entrySet()) {
      if (one.getValue().isPresent()) {
        query = query.with(one.getKey(), one.getValue().get());
      }
    }
    return query;
  }

  private Optional<String> year() throws Usage {
    if (year != null && !YEAR.matcher(year).matches()) {
      throw new Usage("wrong.year", year);
    }
    return Optional.ofNullable(year);
  }

  private static <T> List<String> ids(List<T> all, Function<T, String> id) {
    return all.stream().map(id).toList();
  }

  /** All types, and what they begin with: {@code mvd.correctional} stands for its subtypes too. */
  private static List<String> types(Profile profile) {
    return ids(profile.institutionTypes(), Profile.InstitutionType::id);
  }

  private static List<String> addressees(Profile profile) {
    return Stream.concat(
            profile.ministries().stream().map(Profile.Ministry::id),
            profile.bodies().stream().map(Profile.Named::id))
        .toList();
  }

  private static Optional<String> known(@Nullable String value, List<String> ids, String what)
      throws Usage {
    if (value != null && !ids.contains(value)) {
      throw new Usage("wrong.unknown", Say.later(what), value, String.join(", ", ids));
    }
    return Optional.ofNullable(value);
  }

  private void show(Answer answer, Profile profile) {
    say(answer.relaxed() ? "find.relaxed" : "find.total", answer.total());
    for (Answer.Hit hit : answer.hits()) {
      out().println();
      out().println(head(hit, profile));
      hit.snippets().forEach(snippet -> out().println("  " + marked(snippet)));
    }
    out().println();
    answer
        .facets()
        .forEach((facet, counts) -> {
          List<String> parts = new ArrayList<>();
          counts.stream().limit(8).forEach(count -> parts.add(count.label() + " " + count.hits()));
          if (!parts.isEmpty()) {
            out()
                .println(
                    Say.of(words(), "facet." + facet.tag()) + ": " + String.join(" · ", parts));
          }
        });
  }

  private String head(Answer.Hit hit, Profile profile) {
    List<String> parts = new ArrayList<>();
    parts.add(Ids.abbreviate(hit.report()) + "/" + hit.path());
    profile.body(hit.ministry()).ifPresent(name -> parts.add(name.best(language())));
    profile.region(hit.region()).ifPresent(known -> parts.add(known.names().best(language())));
    if (hit.year() != null) {
      parts.add(String.valueOf(hit.year()));
    }
    return String.join(" · ", parts);
  }

  private static String marked(Answer.Snippet snippet) {
    if (!Terminal.present()) {
      return snippet.text();
    }
    StringBuilder text = new StringBuilder(snippet.text());
    for (Answer.Mark mark : snippet.marks().reversed()) {
      text.insert(mark.end(), UNMARK).insert(mark.start(), MARK);
    }
    return text.toString();
  }
}
