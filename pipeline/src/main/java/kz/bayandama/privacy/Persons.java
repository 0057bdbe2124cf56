package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The persons of one report by their names: «Ахметов Е. С.» and «Ахметову» are one, «Ахметов Е.»
 * and «Ахметов Н.» are two. Numbers go by the first mention, so they say nothing outside the
 * report. Not thread-safe.
 */
final class Persons {
  private final List<Person> persons = new ArrayList<>();

  /** What is known of a person. */
  private static final class Person {
    final Set<String> stems = new HashSet<>();
    final Set<String> initials = new HashSet<>();
  }

  /** The number of the person of this name, from 1. */
  int number(String name) {
    List<Word> words = Word.of(FoldedText.of(name).words());
    Set<String> stems = new HashSet<>();
    Set<String> initials = new HashSet<>();
    for (Word word : words) {
      String skeleton = Endings.skeleton(word.text());
      if (word.isInitial() || skeleton.length() == 1) {
        initials.add(skeleton);
      } else {
        stems.addAll(Endings.stems(skeleton));
      }
    }
    for (int i = 0; i < persons.size(); i++) {
      if (same(persons.get(i), stems, initials)) {
        persons.get(i).stems.addAll(stems);
        persons.get(i).initials.addAll(initials);
        return i + 1;
      }
    }
    Person person = new Person();
    person.stems.addAll(stems);
    person.initials.addAll(initials);
    persons.add(person);
    return persons.size();
  }

  private static boolean same(Person person, Set<String> stems, Set<String> initials) {
    boolean apart =
        !person.initials.isEmpty()
            && !initials.isEmpty()
            && initials.stream().noneMatch(person.initials::contains);
    if (apart) {
      return false;
    }
    if (stems.isEmpty()) {
      return person.stems.isEmpty();
    }
    return stems.stream().anyMatch(stem -> stem.length() > 3 && person.stems.contains(stem));
  }
}
