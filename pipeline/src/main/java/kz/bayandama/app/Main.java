package kz.bayandama.app;

/** The process's door. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("bayandama");
  }
}
