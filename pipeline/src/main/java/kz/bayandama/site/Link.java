package kz.bayandama.site;

/**
 * A link.
 *
 * @param href from the site's root
 */
record Link(String href, String text) {}
