package org.provincekit.app.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes what happens in folders survive a loss of power. */
final class Folders {
  private Folders() {}

  /** Writes a folder's entries to the disk, where the system lets a folder be opened at all. */
  static void sync(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Makes a folder and its parents; every parent that gains an entry is written to the disk. */
  static void make(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.toAbsolutePath().getParent();
    make(parent);
    Files.createDirectories(folder);
    sync(parent);
  }
}
