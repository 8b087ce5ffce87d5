package org.provincekit.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldKeysTest {
  private static final String KEY = "k9:" + "A".repeat(43) + "=";

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("keys").resolve("field.key");
  }

  @Test
  void theFirstStartOfTheTrialSetUpMakesAKeyForTheOwnerOnly() throws IOException {
    FieldKeys made = FieldKeys.find(Optional.empty(), file(), true);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    String sealed = new FieldCipher(made).encrypt("abc", "here");
    FieldKeys again = FieldKeys.find(Optional.empty(), file(), true);
    assertThat(new FieldCipher(again).decrypt(sealed, "here")).isEqualTo("abc");
    try (Stream<Path> files = Files.list(file().getParent())) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void serversThatStartAtOnceAgreeOnOneKey() throws Exception {
    ExecutorService servers = Executors.newFixedThreadPool(8);
    try {
      Callable<FieldKeys> start = () -> FieldKeys.find(Optional.empty(), file(), true);
      List<Future<FieldKeys>> all = servers.invokeAll(java.util.Collections.nCopies(8, start));
      String sealed = new FieldCipher(all.get(0).get()).encrypt("abc", "here");
      for (Future<FieldKeys> keys : all) {
        assertThat(new FieldCipher(keys.get()).decrypt(sealed, "here")).isEqualTo("abc");
      }
    } finally {
      servers.shutdownNow();
    }
  }

  @Test
  void inProductionNoKeyIsMade() {
    assertThatThrownBy(() -> FieldKeys.find(Optional.empty(), file(), false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("PROVINCEKIT_FIELD_KEYS");
    assertThat(file()).doesNotExist();
  }

  @Test
  void aKeyFileOpenToOthersIsRefused() throws IOException {
    FieldKeys.find(Optional.empty(), file(), true);
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> FieldKeys.find(Optional.empty(), file(), true))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void malformedKeysAreRefusedWithoutBeingShown() {
    for (String wrong :
        List.of("", ",", "k1", "k1:c2hvcnQ=", ":" + KEY, KEY + "," + KEY, "k 1:!", "k1:%%%%")) {
      assertThatThrownBy(() -> FieldKeys.parse(wrong, "PROVINCEKIT_FIELD_KEYS"))
          .as(wrong)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("PROVINCEKIT_FIELD_KEYS")
          .hasMessageNotContaining("c2hvcnQ");
    }
    assertThat(FieldKeys.parse(KEY, "x").toString()).isEqualTo("FieldKeys[k9]");
  }

  @Test
  void aChangedValueOrAnotherPlaceIsRefused() {
    FieldCipher cipher = new FieldCipher(FieldKeys.parse(KEY, "x"));
    String sealed = cipher.encrypt("Xã Đất Mũi", "here");
    assertThat(cipher.decrypt(sealed, "here")).isEqualTo("Xã Đất Mũi");
    assertThatThrownBy(() -> cipher.decrypt(sealed, "there"))
        .isInstanceOf(IllegalStateException.class);
    char[] changed = sealed.toCharArray();
    changed[20] = changed[20] == 'A' ? 'B' : 'A';
    assertThatThrownBy(() -> cipher.decrypt(new String(changed), "here"))
        .isInstanceOf(IllegalStateException.class);
  }
}
