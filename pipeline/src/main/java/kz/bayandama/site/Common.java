package kz.bayandama.site;

import kz.bayandama.profile.Profile;

/**
 * What all pages of a language have in common.
 *
 * @param profile the country's names
 * @param inputs digest of all of it that a page could print
 */
record Common(Profile profile, Words words, SiteSettings settings, String inputs) {
  static Common of(Profile profile, Words words, SiteSettings settings, Fingerprint.Memory memory) {
    String inputs =
        memory.of(
            profile.id(),
            profile.ministries(),
            profile.institutionTypes(),
            profile.regions(),
            profile.bodies(),
            // their other parts are many, and for recognition only
            profile.themes().stream().map(one -> new Profile.Named(one.id(), one.names())).toList(),
            profile.annex(),
            profile.glossary(),
            words,
            settings);
    return new Common(profile, words, settings, inputs);
  }
}
