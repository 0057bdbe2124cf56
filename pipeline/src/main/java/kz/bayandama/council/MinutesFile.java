package kz.bayandama.council;

import static kz.bayandama.council.Problems.said;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.bayandama.report.Saying;
import org.jspecify.annotations.Nullable;

/** Minutes of a vote as people write them, anything missing null, to be checked as a whole. */
record MinutesFile(
    @Nullable String date, @Nullable String edition, @Nullable List<@Nullable BallotFile> votes) {
  static final String NAME = "the minutes";
  private static final int SHORTEST = 8;

  record BallotFile(@Nullable String member, @Nullable String vote) {}

  /** Minutes to be filled in: every member of a roster, still without a vote. */
  static String form(String edition, LocalDate day, List<Roster.Member> members) {
    StringBuilder form = new StringBuilder();
    form.append("date: ").append(day).append("\nedition: ").append(edition);
    form.append("\n# for, against, abstained, absent\n");
    form.append("# за, против, воздержался, отсутствовал\n");
    form.append("# жақтады, қарсы, қалыс, қатыспады\nvotes:\n");
    members.forEach(
        member -> form.append("  - {member: ").append(member.id()).append(", vote: }\n"));
    return form.toString();
  }

  OpenVote checked(Roster roster, Collection<String> editions, LocalDate today) throws Problems {
    List<Saying> problems = new ArrayList<>();
    LocalDate day = day(today, problems);
    String digest = digest(editions, problems);
    Map<String, Vote> ballots = ballots(roster, day, problems);
    List<OpenVote.Ballot> inOrder = new ArrayList<>();
    for (Roster.Member member : day == null ? List.<Roster.Member>of() : roster.on(day)) {
      Vote vote = ballots.get(member.id());
      if (vote != null) {
        inOrder.add(new OpenVote.Ballot(member.id(), vote));
      } else if (votes == null || votes.stream().noneMatch(one -> names(one, member))) {
        problems.add(said("no-ballot", member.id()));
      }
    }
    if (!problems.isEmpty()) {
      throw new Problems(NAME, problems);
    }
    return new OpenVote(Objects.requireNonNull(day), Objects.requireNonNull(digest), inOrder);
  }

  private static boolean names(@Nullable BallotFile ballot, Roster.Member member) {
    return ballot != null && member.id().equals(ballot.member());
  }

  private @Nullable LocalDate day(LocalDate today, List<Saying> problems) {
    if (date == null) {
      problems.add(said("missing", "date"));
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(date);
      if (day.isAfter(today)) {
        problems.add(said("future", "date", day, today));
      }
      return day;
    } catch (DateTimeParseException e) {
      problems.add(said("no-day", "date", date, "2026-02-10"));
      return null;
    }
  }

  private @Nullable String digest(Collection<String> editions, List<Saying> problems) {
    if (edition == null || edition.length() < SHORTEST) {
      problems.add(edition == null ? said("edition-missing") : said("edition-short", edition));
      return null;
    }
    List<String> matching = editions.stream().filter(one -> one.startsWith(edition)).toList();
    if (matching.size() != 1) {
      problems.add(said(matching.isEmpty() ? "no-edition" : "several-editions", edition));
      return null;
    }
    return matching.getFirst();
  }

  private Map<String, Vote> ballots(Roster roster, @Nullable LocalDate day, List<Saying> problems) {
    Map<String, Vote> ballots = new HashMap<>();
    if (votes == null) {
      problems.add(said("missing", "votes"));
      return ballots;
    }
    for (int i = 0; i < votes.size(); i++) {
      BallotFile ballot = votes.get(i);
      String where = "votes[" + i + "]";
      if (ballot == null || ballot.member() == null || ballot.vote() == null) {
        problems.add(
            ballot == null || ballot.member() == null
                ? said("ballot-empty", where)
                : said("ballot-open", where, ballot.member()));
        continue;
      }
      stranger(where, roster, ballot.member(), day).ifPresent(problems::add);
      Optional<Vote> vote = Vote.of(ballot.vote());
      if (vote.isEmpty()) {
        problems.add(said("no-vote", where, ballot.vote()));
      } else if (ballots.put(ballot.member(), vote.get()) != null) {
        problems.add(said("votes-twice", where, ballot.member()));
      }
    }
    return ballots;
  }

  private static Optional<Saying> stranger(
      String where, Roster roster, String id, @Nullable LocalDate day) {
    Optional<Roster.Member> member = roster.member(id);
    if (member.isEmpty()) {
      return Optional.of(said("stranger", where, id));
    }
    return day == null || member.get().on(day)
        ? Optional.empty()
        : Optional.of(said("no-member", where, id, day));
  }
}
