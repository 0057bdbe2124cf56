package kz.bayandama.intake.mail;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.bayandama.report.Language;

/**
 * Who may send reports by mail. Immutable.
 *
 * @param all in the order of the roster
 */
public record Participants(List<Participant> all) {
  public Participants {
    all = List.copyOf(all);
  }

  /**
   * Somebody on the roster.
   *
   * @param id short and permanent
   * @param address of mail; receipts go there and nowhere else
   * @param language that they are written to in
   */
  public record Participant(String id, String name, String address, Language language) {}

  /** The participant with this address; capitals do not matter. */
  public Optional<Participant> by(String address) {
    String asked = comparable(address);
    return all.stream().filter(one -> comparable(one.address()).equals(asked)).findFirst();
  }

  /** The participant with this id. */
  public Optional<Participant> named(String id) {
    return all.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** An address as addresses are compared: small letters, the domain as the DNS has it. */
  static String comparable(String address) {
    int at = address.lastIndexOf('@');
    String domain = address.substring(at + 1);
    try {
      domain = IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      return address.toLowerCase(Locale.ROOT);
    }
    return (address.substring(0, at + 1) + domain).toLowerCase(Locale.ROOT);
  }
}
