package org.provincekit.app.province.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A province profile on disk.
 *
 * @param bodies the texts by file name
 * @param faults files that are no UTF-8 text; empty when all are
 */
public record ProvinceFolder(SortedMap<String, String> bodies, List<Fault> faults) {
  /** The largest text that is taken, in bytes. */
  public static final int MOST_BYTES = 60 * 1024 * 1024;

  /**
   * Reads the files of a folder whose names belong to a profile; others, such as notes, stay
   * unread.
   *
   * @param folder where they lie
   * @return the texts, and what could not be read
   * @throws UncheckedIOException when the folder cannot be read
   */
  public static ProvinceFolder read(Path folder) {
    SortedMap<String, String> bodies = new TreeMap<>();
    List<Fault> faults = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (ProvinceFiles.isKnown(name)) {
          read(file, name, faults).ifPresent(body -> bodies.put(name, body));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ProvinceFolder(bodies, List.copyOf(faults));
  }

  private static Optional<String> read(Path file, String name, List<Fault> faults)
      throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      faults.add(new Fault(name, 0, "", FaultRule.TOO_LARGE, MOST_BYTES + " bytes"));
      return Optional.empty();
    }
    return decode(name, Files.readAllBytes(file), faults);
  }

  /**
   * Reads bytes as UTF-8, strictly; a byte order mark is dropped, the text put into Unicode NFC.
   *
   * @param name the file's name
   * @param bytes what it holds
   * @param faults where to note that it is no UTF-8
   * @return the text
   */
  public static Optional<String> decode(String name, byte[] bytes, List<Fault> faults) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
      faults.add(new Fault(name, line, "", FaultRule.UNREADABLE, "UTF-8, byte " + in.position()));
      return Optional.empty();
    }
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return Optional.of(Normalizer.normalize(body, Normalizer.Form.NFC));
  }
}
