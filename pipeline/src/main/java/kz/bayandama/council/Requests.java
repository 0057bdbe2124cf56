package kz.bayandama.council;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.bayandama.json.Json;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;

/**
 * Requests for information out of the approved plan (rule 6): which member or participant is asked
 * for what and by when, reminders before and after the deadline, and who has answered. What is
 * {@link #sent} is never due again. Thread-safe.
 */
public final class Requests {
  private final Ledger ledger;
  private final Roster roster;
  private final Profile profile;
  private final CouncilWords words;

  public Requests(Ledger ledger, Roster roster, Profile profile) {
    this.ledger = ledger;
    this.roster = roster;
    this.profile = profile;
    this.words = CouncilWords.of(profile);
  }

  /** Why a letter is written. */
  public enum Occasion {
    REQUEST,
    BEFORE_DEADLINE,
    AFTER_DEADLINE
  }

  /**
   * What makes a letter that letter: the same is sent once.
   *
   * @param member id
   * @param items of the annex that the member answers for with this deadline
   */
  public record Matter(
      int year, String member, List<Integer> items, LocalDate deadline, Occasion occasion) {
    public Matter {
      items = List.copyOf(items);
    }
  }

  /**
   * A letter to be sent, in the member's language.
   *
   * @param calendar the deadline as an iCalendar file (RFC 5545)
   */
  public record Letter(
      Matter matter, String to, Language language, String subject, String body, String calendar) {}

  /**
   * That somebody has answered, by a submission or a letter.
   *
   * @param item of the annex; 0 where a participant has sent what was asked for
   */
  public record Answer(String member, int item, String source, LocalDate day) {}

  /**
   * The letters that are due and not yet sent.
   *
   * @param daysBefore how many days before a deadline the reminder is due
   */
  public List<Letter> due(Plan plan, LocalDate today, int daysBefore) throws IOException {
    Set<String> sent = new HashSet<>();
    for (Act act : ledger.acts(plan.year())) {
      if (act.kind() == Act.Kind.REQUESTED || act.kind() == Act.Kind.REMINDED) {
        sent.add(act.paper());
      }
    }
    List<Letter> letters = new ArrayList<>();
    for (Matter matter : matters(plan, today, daysBefore)) {
      if (!sent.contains(key(matter))) {
        person(matter.member())
            .ifPresent(person -> letters.add(letter(matter, plan.years(), person)));
      }
    }
    return letters;
  }

  private List<Matter> matters(Plan plan, LocalDate today, int daysBefore) throws IOException {
    Map<Integer, Answer> answers = answers(plan.year());
    Map<String, List<Integer>> asked = new TreeMap<>();
    Map<String, List<Integer>> open = new TreeMap<>();
    for (Plan.Part part : plan.parts()) {
      String key = part.deadline() + " " + part.member();
      asked.computeIfAbsent(key, absent -> new ArrayList<>()).add(part.item());
      if (!answers.containsKey(part.item())) {
        open.computeIfAbsent(key, absent -> new ArrayList<>()).add(part.item());
      }
    }
    askParticipants(plan, asked, open);
    List<Matter> matters = new ArrayList<>();
    asked.forEach((key, items) -> matters.add(matter(plan.year(), key, items, Occasion.REQUEST)));
    open.forEach((key, items) -> {
      LocalDate deadline = LocalDate.parse(key.substring(0, key.indexOf(' ')));
      if (today.isAfter(deadline)) {
        matters.add(matter(plan.year(), key, items, Occasion.AFTER_DEADLINE));
      } else if (!today.isBefore(deadline.minusDays(daysBefore))) {
        matters.add(matter(plan.year(), key, items, Occasion.BEFORE_DEADLINE));
      }
    });
    return matters;
  }

  /** Participants are asked for their visit reports by the first deadline of the plan. */
  private void askParticipants(
      Plan plan, Map<String, List<Integer>> asked, Map<String, List<Integer>> open)
      throws IOException {
    Set<String> answered = participantsWhoAnswered(plan.year());
    LocalDate first = plan.firstDeadline();
    for (Roster.Participant participant : roster.participants()) {
      String key = first + " " + participant.id();
      asked.putIfAbsent(key, List.of());
      if (!answered.contains(participant.id())) {
        open.putIfAbsent(key, List.of());
      }
    }
  }

  /** Ids of the participants who have sent what they were asked for. */
  public Set<String> participantsWhoAnswered(int year) throws IOException {
    Set<String> answered = new HashSet<>();
    for (Act act : ledger.acts(year, Act.Kind.ANSWERED)) {
      Answer answer = ledger.paper(act, Answer.class);
      if (answer.item() == 0) {
        answered.add(answer.member());
      }
    }
    return answered;
  }

  private Optional<Roster.Person> person(String id) {
    return roster
        .member(id)
        .map(Roster.Member::person)
        .or(() ->
            roster.participants().stream()
                .filter(one -> one.id().equals(id))
                .map(Roster.Participant::person)
                .findFirst());
  }

  /** What makes a matter that matter: the digest of it. */
  public static String key(Matter matter) {
    return kz.bayandama.report.Ids.of(Json.bytes(matter));
  }

  /** A letter as a message, with the deadline for a calendar. */
  public Envelope envelope(Letter letter, LocalDate day) {
    return new Envelope(
        List.of(letter.to()),
        letter.subject(),
        letter.body(),
        day,
        List.of(
            new Envelope.Attachment(
                "deadline-" + letter.matter().deadline() + ".ics",
                "text/calendar; charset=utf-8; method=PUBLISH",
                letter.calendar().getBytes(java.nio.charset.StandardCharsets.UTF_8))));
  }

  private static Matter matter(int year, String key, List<Integer> items, Occasion occasion) {
    int space = key.indexOf(' ');
    LocalDate deadline = LocalDate.parse(key.substring(0, space));
    return new Matter(year, key.substring(space + 1), items, deadline, occasion);
  }

  private Letter letter(Matter matter, String years, Roster.Person person) {
    Language language = person.language();
    String items =
        profile.annex().stream()
            .flatMap(chapter -> chapter.items().stream())
            .filter(item -> matter.items().contains(item.number()))
            .map(item -> item.number() + ". " + item.title().best(language))
            .collect(Collectors.joining("\n", "\n", ""));
    Map<String, String> values =
        Map.of(
            "years", years,
            "name", person.name(),
            "deadline", matter.deadline().toString(),
            "items", items,
            "responsible", roster.responsibleMember().person().name());
    String kind =
        (matter.items().isEmpty() ? "participant." : "")
            + (matter.occasion() == Occasion.REQUEST ? "request" : "reminder");
    String subject = words.text(kind + ".subject", language, values);
    return new Letter(
        matter,
        person.email(),
        language,
        subject,
        words.text(kind + ".body", language, values),
        Deadline.calendar(key(matter), matter.deadline(), subject));
  }

  /** Remembers that a letter went out. */
  public void sent(Letter letter, LocalDate day) throws IOException {
    Act.Kind kind =
        letter.matter().occasion() == Occasion.REQUEST ? Act.Kind.REQUESTED : Act.Kind.REMINDED;
    ledger.append(letter.matter().year(), kind, day, Json.bytes(letter.matter()));
  }

  /** Remembers an answer. */
  public void answered(int year, Answer answer) throws IOException {
    ledger.append(year, Act.Kind.ANSWERED, answer.day(), Json.bytes(answer));
  }

  /** The first answer for each item, by its number. */
  public Map<Integer, Answer> answers(int year) throws IOException {
    Map<Integer, Answer> answers = new TreeMap<>();
    for (Act act : ledger.acts(year, Act.Kind.ANSWERED)) {
      Answer answer = ledger.paper(act, Answer.class);
      if (answer.item() > 0) {
        answers.putIfAbsent(answer.item(), answer);
      }
    }
    return answers;
  }
}
