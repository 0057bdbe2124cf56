package kz.bayandama.app.routing;

import java.nio.file.Path;
import java.util.Optional;
import kz.bayandama.report.Source;

/**
 * A file that is to be taken in.
 *
 * @param moveTo the folder that it goes to once its bytes are archived, empty to leave it where it
 *     is
 */
public record Arrival(Path file, String name, Source.Channel channel, Optional<Path> moveTo) {}
