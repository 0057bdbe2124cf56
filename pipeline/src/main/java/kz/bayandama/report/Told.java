package kz.bayandama.report;

/** A fault or a mistake that can be told to a person in their language; its message is English. */
public interface Told {
  /** What is wrong, in one sentence. */
  Saying saying();
}
