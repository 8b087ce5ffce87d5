package org.provincekit.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files under one folder, spread over {@code aa/bb/}. A file appears under its name whole and
 * already safe on the disk, or not at all. Several servers may share the folder. Thread-safe.
 */
public final class AttachmentFiles {
  private static final String DRAFTS = "drafts";
  private static final int SHARDS = 256;
  private static final Pattern NAME =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{16}(-thumbnail)?");

  private final Path folder;
  private final long reserve;

  /**
   * Uses a folder, which is made when it is not there.
   *
   * @param folder where
   * @param reserve bytes that must stay free on its disk, so that the rest of the service can go on
   */
  public AttachmentFiles(Path folder, long reserve) {
    this.folder = folder;
    this.reserve = reserve;
    try {
      Folders.make(folder.resolve(DRAFTS));
    } catch (IOException e) {
      throw new IllegalStateException("The folder for attachments cannot be made", e);
    }
  }

  /**
   * A file that is on the disk but has no name yet.
   *
   * @param path where
   * @param size in bytes
   * @param sha256 of its content, in hexadecimal
   */
  record Draft(Path path, long size, String sha256) {}

  /**
   * Writes content to the disk under no name.
   *
   * @throws StorageFull when there is no room
   */
  Draft draft(InputStream content) {
    Path path = folder.resolve(DRAFTS).resolve(UUID.randomUUID().toString());
    try {
      requireRoom();
      return write(content, path);
    } catch (IOException | RuntimeException e) {
      discard(path, e);
      throw refusal(e);
    }
  }

  private static Draft write(InputStream content, Path path) throws IOException {
    MessageDigest digest = sha256();
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
      long size = content.transferTo(out);
      channel.force(true);
      return new Draft(path, size, HexFormat.of().formatHex(digest.digest()));
    }
  }

  /** Gives a draft its name. The same name is only ever given to the same content. */
  void publish(Draft draft, String name) {
    Path target = path(name);
    try {
      Folders.make(target.getParent());
      Files.move(draft.path(), target, StandardCopyOption.ATOMIC_MOVE);
      Folders.sync(target.getParent());
    } catch (IOException e) {
      discard(draft.path(), e);
      throw refusal(e);
    }
  }

  byte[] read(Draft draft) {
    try {
      return Files.readAllBytes(draft.path());
    } catch (IOException e) {
      throw new IllegalStateException("A draft cannot be read", e);
    }
  }

  void discard(Draft draft) {
    discard(draft.path(), null);
  }

  InputStream open(String name) {
    try {
      return Files.newInputStream(path(name));
    } catch (IOException e) {
      throw new IllegalStateException("A stored file cannot be opened: " + name, e);
    }
  }

  void remove(String name) {
    try {
      Files.deleteIfExists(path(name));
    } catch (IOException e) {
      throw new IllegalStateException("A stored file cannot be removed: " + name, e);
    }
  }

  /**
   * Lists the names in one of 256 parts that were last written before a moment; drafts that were
   * left behind then are removed on the way.
   */
  List<String> names(int shard, Instant before) {
    Path part = folder.resolve(String.format("%02x", Math.floorMod(shard, SHARDS)));
    List<String> names = new ArrayList<>();
    try {
      for (Path draft : older(folder.resolve(DRAFTS), before)) {
        Files.deleteIfExists(draft);
      }
      if (Files.isDirectory(part)) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(part)) {
          for (Path inner : folders) {
            older(inner, before).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> NAME.matcher(name).matches())
                .forEach(names::add);
          }
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("The stored files cannot be listed", e);
    }
    return names;
  }

  private static List<Path> older(Path folder, Instant before) throws IOException {
    List<Path> old = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (isOlder(file, before)) {
          old.add(file);
        }
      }
    }
    return old;
  }

  private static boolean isOlder(Path file, Instant before) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    } catch (NoSuchFileException gone) {
      // Another server was faster.
      return false;
    }
  }

  private Path path(String name) {
    return folder.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
  }

  private void requireRoom() throws IOException {
    if (Files.getFileStore(folder).getUsableSpace() < reserve) {
      throw new StorageFull();
    }
  }

  private static void discard(Path path, Exception reason) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      IllegalStateException failure = new IllegalStateException("A draft cannot be removed", e);
      if (reason == null) {
        throw failure;
      }
      reason.addSuppressed(failure);
    }
  }

  private static RuntimeException refusal(Exception e) {
    if (e instanceof IOException io) {
      return isFull(io)
          ? new StorageFull()
          : new IllegalStateException("A file was not stored", io);
    }
    return (RuntimeException) e;
  }

  /** Java has no type for a full disk, only the system's words. */
  private static boolean isFull(IOException e) {
    String said = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return said != null
        && (said.contains("No space left on device") || said.contains("Disk quota exceeded"));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
