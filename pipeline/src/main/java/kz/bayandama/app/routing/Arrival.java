package kz.bayandama.app.routing;

import java.nio.file.Path;
import kz.bayandama.report.Source;

/** A file that is to be taken in and stays where it is. */
public record Arrival(Path file, String name, Source.Channel channel) {}
