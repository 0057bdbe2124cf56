package kz.bayandama.council;

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

  /** What a parser says, without the source excerpt that follows in further lines. */
  static String firstLine(java.io.IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
  }

  Roster roster() throws Problems {
    List<String> problems = new ArrayList<>();
    Roster.Person head = person("commissioner", commissioner, problems);
    Set<String> ids = new HashSet<>();
    List<Roster.Member> all = new ArrayList<>();
    for (PersonFile file : list("members", members, problems)) {
      all.add(member("members[" + all.size() + "]", file, ids, problems));
    }
    if (all.isEmpty()) {
      problems.add("members: the Council needs at least one");
    }
    List<Roster.Participant> others = new ArrayList<>();
    for (PersonFile file : participants == null ? List.<PersonFile>of() : nonNull(participants)) {
      others.add(participant("participants[" + others.size() + "]", file, ids, problems));
    }
    if (responsible == null) {
      problems.add("responsible: missing; name a member's id (rule 4)");
    } else if (all.stream().noneMatch(one -> one.id().equals(responsible))) {
      problems.add("responsible: «" + responsible + "» is no member's id (rule 4)");
    }
    Map<String, String> bodies = bodies(problems);
    if (!problems.isEmpty()) {
      throw new Problems(NAME, problems);
    }
    return new Roster(head, Objects.requireNonNull(responsible), all, others, bodies);
  }

  private Map<String, String> bodies(List<String> problems) {
    Map<String, String> bodies = new TreeMap<>();
    if (addresses != null) {
      addresses.forEach((body, address) -> {
        if (address == null || !EMAIL.matcher(address.strip()).matches()) {
          problems.add("addresses." + body + ": is no address");
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
    List<String> problems = new ArrayList<>();
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
      String where, @Nullable List<@Nullable PersonFile> list, List<String> problems) {
    if (list == null) {
      problems.add(where + ": missing");
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
      String where, PersonFile file, Set<String> ids, List<String> problems) {
    LocalDate since = date(where + ".since", file.since(), problems);
    LocalDate until = date(where + ".until", file.until(), problems);
    if (since != null && until != null && until.isBefore(since)) {
      problems.add(where + ".until: " + until + " is before " + since);
    }
    if (file.key() != null) {
      Keys.problem(file.key()).ifPresent(why -> problems.add(where + ".key: " + why));
    }
    if (file.certificate() != null) {
      Cms.certificateProblem(file.certificate())
          .ifPresent(why -> problems.add(where + ".certificate: " + why));
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
      String where, PersonFile file, Set<String> ids, List<String> problems) {
    return new Roster.Participant(
        id(where, file.id(), ids, problems),
        person(where, file, problems),
        file.region(),
        file.organisation());
  }

  private static String id(
      String where, @Nullable String id, Set<String> ids, List<String> problems) {
    if (id == null) {
      problems.add(where + ".id: missing");
      return "";
    }
    if (!ID.matcher(id).matches()) {
      problems.add(where + ".id: «" + id + "» has other signs than a-z, 0-9, «.», «_» and «-»");
    } else if (!ids.add(id)) {
      problems.add(where + ".id: «" + id + "» is there twice");
    }
    return id;
  }

  private static Roster.Person person(
      String where, @Nullable PersonFile file, List<String> problems) {
    if (file == null) {
      problems.add(where + ": missing");
      return new Roster.Person("", "", Language.UND);
    }
    String name = file.name() == null ? "" : file.name().strip();
    if (name.isEmpty()) {
      problems.add(where + ".name: missing");
    }
    String email = file.email() == null ? "" : file.email().strip();
    if (!EMAIL.matcher(email).matches()) {
      problems.add(where + ".email: " + (email.isEmpty() ? "missing" : "is no address"));
    }
    return new Roster.Person(name, email, language(where, file.language(), problems));
  }

  private static Language language(String where, @Nullable String tag, List<String> problems) {
    if (tag == null) {
      return Language.KK;
    }
    for (Language language : List.of(Language.KK, Language.RU, Language.EN)) {
      if (language.tag().equals(tag.toLowerCase(Locale.ROOT))) {
        return language;
      }
    }
    problems.add(where + ".language: «" + tag + "» is not kk, ru or en");
    return Language.KK;
  }

  private static @Nullable LocalDate date(
      String where, @Nullable String text, List<String> problems) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      problems.add(where + ": «" + text + "» is no day; write 2025-03-01");
      return null;
    }
  }
}
