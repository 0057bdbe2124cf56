package kz.bayandama.privacy;

import java.util.Locale;

/** What kind of personal data something is. Where two overlap, the earlier one counts. */
public enum Kind {
  EMAIL,
  /** An account's number, or the 16 digits of a bank card. */
  IBAN,
  /** An individual's number of 12 digits, or whatever looks like one. */
  IIN,
  /** An organisation's number of 12 digits: its fifth digit is 4, 5 or 6 and its check is right. */
  BIN,
  PHONE,
  IDENTITY_CARD,
  PASSPORT,
  CAR_PLATE,
  MESSENGER,
  BIRTH_DATE,
  CASE_NUMBER,
  CELL_DATE,
  ADDRESS,
  NAME,
  DIAGNOSIS;

  /** As written in JSON: {@code identity-card}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of an id, or of a {@code VisitReport.PersonalData}'s kind. */
  public static Kind of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
