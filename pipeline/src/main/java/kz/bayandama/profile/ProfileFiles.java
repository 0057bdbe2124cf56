package kz.bayandama.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.bayandama.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of a profile lie: in the program, or in a folder. Immutable, thread-safe.
 *
 * @param id a bundled profile's name, or the folder's
 * @param folder null when it is bundled
 */
public record ProfileFiles(String id, @Nullable Path folder) {
  /**
   * The files of a bundled profile.
   *
   * @throws InvalidProfile if none of that id is bundled
   */
  public static ProfileFiles bundled(String id) {
    if (ProfileFiles.class.getResource(resource(id, "ministries.json")) == null) {
      throw new InvalidProfile("no-profile", id);
    }
    return new ProfileFiles(id, null);
  }

  /**
   * The files of a folder.
   *
   * @throws InvalidProfile if there is no such folder
   */
  public static ProfileFiles in(Path folder) {
    Path plain = folder.normalize();
    if (!Files.isDirectory(plain)) {
      throw new InvalidProfile("no-folder", plain);
    }
    return new ProfileFiles(String.valueOf(plain.getFileName()), plain);
  }

  private static String resource(String id, String name) {
    return "/profiles/" + id + "/" + name;
  }

  /** A file's name for messages. */
  String where(String name) {
    return folder == null ? id + "/" + name : folder.resolve(name).toString();
  }

  /**
   * Opens a file; the caller closes it.
   *
   * @throws InvalidProfile if the profile has none of that name
   */
  InputStream open(String name) throws IOException {
    if (folder != null) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        throw new InvalidProfile("no-file", where(name));
      }
      return Files.newInputStream(folder.resolve(name));
    }
    InputStream in = ProfileFiles.class.getResourceAsStream(resource(id, name));
    if (in == null) {
      throw new InvalidProfile("no-file", where(name));
    }
    return in;
  }

  /**
   * Reads a file whole.
   *
   * @throws InvalidProfile if it is not there, cannot be read or lacks a part of that type
   */
  public <T extends Record> T read(String name, Class<T> type) {
    return read(name, bytes -> Json.whole(bytes, type));
  }

  /** Reads a file of any shape. */
  JsonNode tree(String name) {
    return read(name, Json::tree);
  }

  private interface Reading<T> {
    T of(byte[] bytes) throws IOException;
  }

  private <T> T read(String name, Reading<T> reading) {
    try (InputStream in = open(name)) {
      return reading.of(in.readAllBytes());
    } catch (IOException e) {
      throw new InvalidProfile(where(name), e);
    }
  }
}
