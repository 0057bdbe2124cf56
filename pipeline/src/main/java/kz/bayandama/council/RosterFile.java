package kz.bayandama.council;

import static kz.bayandama.council.Problems.said;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.bayandama.report.Language;
import kz.bayandama.report.Saying;
import kz.bayandama.report.Told;
import org.jspecify.annotations.Nullable;

/** {@code council.yaml} as people write it, anything missing null, to be checked as a whole. */
record RosterFile(
    @Nullable PersonFile commissioner,
    @Nullable String responsible,
    @Nullable List<@Nullable PersonFile> members,
    @Nullable List<@Nullable PersonFile> participants,
    @Nullable Map<String, @Nullable String> addresses) {
  static final String NAME = "council.yaml";
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]*");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+");

  /** The Commissioner, a member or a participant; which fields belong to which is checked. */
  record PersonFile(
      @Nullable String id,
      @Nullable String name,
      @Nullable String email,
      @Nullable String language,
      @Nullable String role,
      @Nullable String region,
      @Nullable String organisation,
      @Nullable String since,
      @Nullable String until,
      @Nullable String key,
      @Nullable String certificate) {}

  /** Why a file cannot be read at all. */
  static Saying unread(IOException e) {
    return e instanceof Told told
        ? told.saying()
        : said("unreadable", String.valueOf(e.getMessage()));
  }

  Roster roster() throws Problems {
    List<Saying> problems = new ArrayList<>();
    Roster.Person head = person("commissioner", commissioner, problems);
    Set<String> ids = new HashSet<>();
    List<Roster.Member> all = new ArrayList<>();
    for (PersonFile file : list("members", members, problems)) {
      all.add(member("members[" + all.size() + "]", file, ids, problems));
    }
    if (all.isEmpty()) {
      problems.add(said("no-members"));
    }
    List<Roster.Participant> others = new ArrayList<>();
    for (PersonFile file : participants == null ? List.<PersonFile>of() : nonNull(participants)) {
      others.add(participant("participants[" + others.size() + "]", file, ids, problems));
    }
    if (responsible == null) {
      problems.add(said("responsible-missing"));
    } else if (all.stream().noneMatch(one -> one.id().equals(responsible))) {
      problems.add(said("responsible-stranger", responsible));
    }
    Map<String, String> bodies = bodies(problems);
    if (!problems.isEmpty()) {
      throw new Problems(NAME, problems);
    }
    return new Roster(head, Objects.requireNonNull(responsible), all, others, bodies);
  }

  private Map<String, String> bodies(List<Saying> problems) {
    Map<String, String> bodies = new TreeMap<>();
    if (addresses != null) {
      addresses.forEach((body, address) -> {
        if (address == null || !EMAIL.matcher(address.strip()).matches()) {
          problems.add(said("no-address", "addresses." + body));
        } else {
          bodies.put(body, address.strip());
        }
      });
    }
    return bodies;
  }

  /**
   * Participants, and members for they are participants too; what else there is is not looked at.
   */
  List<Roster.Participant> writers() throws Problems {
    List<Saying> problems = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    List<Roster.Participant> writers = new ArrayList<>();
    List<PersonFile> files = new ArrayList<>();
    files.addAll(participants == null ? List.of() : nonNull(participants));
    int own = files.size();
    files.addAll(members == null ? List.of() : nonNull(members));
    for (int i = 0; i < files.size(); i++) {
      String where = i < own ? "participants[" + i + "]" : "members[" + (i - own) + "]";
      writers.add(participant(where, files.get(i), ids, problems));
    }
    if (!problems.isEmpty()) {
      throw new Problems(NAME, problems);
    }
    return writers;
  }

  private static List<PersonFile> list(
      String where, @Nullable List<@Nullable PersonFile> list, List<Saying> problems) {
    if (list == null) {
      problems.add(said("missing", where));
      return List.of();
    }
    return nonNull(list);
  }

  private static List<PersonFile> nonNull(List<@Nullable PersonFile> list) {
    List<PersonFile> all = new ArrayList<>();
    for (PersonFile one : list) {
      all.add(
          one == null
              ? new PersonFile(null, null, null, null, null, null, null, null, null, null, null)
              : one);
    }
    return all;
  }

  private static Roster.Member member(
      String where, PersonFile file, Set<String> ids, List<Saying> problems) {
    LocalDate since = date(where + ".since", file.since(), problems);
    LocalDate until = date(where + ".until", file.until(), problems);
    if (since != null && until != null && until.isBefore(since)) {
      problems.add(said("before", where + ".until", until, since));
    }
    if (file.key() != null && !Keys.isKey(file.key())) {
      problems.add(said("no-key", where + ".key"));
    }
    if (file.certificate() != null && !Cms.isCertificate(file.certificate())) {
      problems.add(said("no-certificate", where + ".certificate"));
    }
    return new Roster.Member(
        id(where, file.id(), ids, problems),
        person(where, file, problems),
        file.role(),
        since,
        until,
        file.key(),
        file.certificate());
  }

  private static Roster.Participant participant(
      String where, PersonFile file, Set<String> ids, List<Saying> problems) {
    return new Roster.Participant(
        id(where, file.id(), ids, problems),
        person(where, file, problems),
        file.region(),
        file.organisation());
  }

  private static String id(
      String where, @Nullable String id, Set<String> ids, List<Saying> problems) {
    if (id == null) {
      problems.add(said("missing", where + ".id"));
      return "";
    }
    if (!ID.matcher(id).matches()) {
      problems.add(said("id-signs", where + ".id", id));
    } else if (!ids.add(id)) {
      problems.add(said("id-twice", where + ".id", id));
    }
    return id;
  }

  private static Roster.Person person(
      String where, @Nullable PersonFile file, List<Saying> problems) {
    if (file == null) {
      problems.add(said("missing", where));
      return new Roster.Person("", "", Language.UND);
    }
    String name = file.name() == null ? "" : file.name().strip();
    if (name.isEmpty()) {
      problems.add(said("missing", where + ".name"));
    }
    String email = file.email() == null ? "" : file.email().strip();
    if (!EMAIL.matcher(email).matches()) {
      problems.add(said(email.isEmpty() ? "missing" : "no-address", where + ".email"));
    }
    return new Roster.Person(name, email, language(where, file.language(), problems));
  }

  private static Language language(String where, @Nullable String tag, List<Saying> problems) {
    if (tag == null) {
      return Language.KK;
    }
    for (Language language : List.of(Language.KK, Language.RU, Language.EN)) {
      if (language.tag().equals(tag.toLowerCase(Locale.ROOT))) {
        return language;
      }
    }
    problems.add(said("no-language", where + ".language", tag));
    return Language.KK;
  }

  private static @Nullable LocalDate date(
      String where, @Nullable String text, List<Saying> problems) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      problems.add(said("no-day", where, text, "2025-03-01"));
      return null;
    }
  }
}
