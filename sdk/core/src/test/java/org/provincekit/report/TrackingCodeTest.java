package org.provincekit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/** The code citizens copy from a slip of paper. */
class TrackingCodeTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Test
  void everySingleWrongLetterIsCaught() {
    Random random = new Random(1);
    for (int i = 0; i < 50; i++) {
      String letters = letters(TrackingCode.random(random));
      for (int at = 0; at < letters.length(); at++) {
        for (char wrong : ALPHABET.toCharArray()) {
          if (wrong != letters.charAt(at)) {
            String mistyped = letters.substring(0, at) + wrong + letters.substring(at + 1);
            assertThat(isCode(mistyped)).as(mistyped).isFalse();
          }
        }
      }
    }
  }

  /** Only 0 beside Z passes: 2 of the 992 ordered pairs, so 99.8 % of swaps are caught. */
  @Test
  void everySwapOfNeighboursIsCaughtButThatOfZeroAndZ() {
    Random random = new Random(2);
    Set<String> pairs = new HashSet<>();
    Set<String> missed = new HashSet<>();
    for (int i = 0; i < 4000; i++) {
      String letters = letters(TrackingCode.random(random));
      for (int at = 0; at + 1 < letters.length(); at++) {
        String pair = letters.substring(at, at + 2);
        String swapped = new StringBuilder(pair).reverse().toString();
        if (!swapped.equals(pair)) {
          pairs.add(pair);
          if (isCode(letters.substring(0, at) + swapped + letters.substring(at + 2))) {
            missed.add(pair);
          }
        }
      }
    }
    assertThat(pairs).hasSize(992);
    assertThat(missed).containsExactlyInAnyOrder("0Z", "Z0");
  }

  /** Thirteen letters of five bits are 65 bits, each of them drawn from the source. */
  @Test
  void thirteenLettersAreDrawnFromAll32() {
    int[] drawn = new int[2];
    RandomGenerator counting =
        new RandomGenerator() {
          @Override
          public long nextLong() {
            throw new UnsupportedOperationException("only letters are drawn");
          }

          @Override
          public int nextInt(int bound) {
            assertThat(bound).isEqualTo(32);
            return drawn[0]++ == 0 ? drawn[1] : 0;
          }
        };
    Set<String> codes = new HashSet<>();
    for (drawn[1] = 0; drawn[1] < 32; drawn[1]++) {
      drawn[0] = 0;
      codes.add(TrackingCode.random(counting).value());
      assertThat(drawn[0]).isEqualTo(13);
    }
    assertThat(codes).hasSize(32);
  }

  @Test
  void everyLetterAppearsAtEveryPlace() {
    Random random = new Random(3);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 2000; i++) {
      String letters = letters(TrackingCode.random(random));
      for (int at = 0; at < 14; at++) {
        seen.add(at + ":" + letters.charAt(at));
      }
    }
    assertThat(seen).hasSize(14 * 32);
  }

  @Test
  void aCodeIsReadAsPeopleWriteIt() {
    TrackingCode code = codeWith("0", "1");
    String canonical = code.value();
    assertThat(canonical).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}");
    assertThat(new TrackingCode(canonical)).isEqualTo(code);
    assertThat(code.toString()).as("fit for a log").doesNotContain(canonical.substring(0, 4));
    assertThat(new TrackingCode(canonical.toLowerCase(java.util.Locale.ROOT))).isEqualTo(code);
    assertThat(new TrackingCode(canonical.replace("-", ""))).isEqualTo(code);
    assertThat(new TrackingCode("  " + canonical.replace('-', ' ') + "\n")).isEqualTo(code);
    assertThat(new TrackingCode(canonical.replace('-', '–'))).isEqualTo(code);
    assertThat(new TrackingCode(canonical.replace('-', '\u00A0'))).isEqualTo(code);
    assertThat(new TrackingCode(canonical.replace('0', 'o').replace('1', 'l'))).isEqualTo(code);
    assertThat(new TrackingCode(canonical.replace('0', 'O').replace('1', 'I'))).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "0000-0000-0000-0",
        "0000-0000-0000-000",
        "0000-0000-0000-0U",
        "0000.0000.0000.00",
        "0000-0000-0000-0\u0000",
        "٠٠٠٠-٠٠٠٠-٠٠٠٠-٠٠",
        "                                         "
      })
  void whatIsNoCodeIsRefusedWithoutRepeatingIt(String text) {
    DomainException refusal =
        catchThrowableOfType(DomainException.class, () -> new TrackingCode(text));
    assertThat(refusal.code()).isEqualTo(ErrorCode.MALFORMED);
    assertThat(refusal.field()).isEqualTo("trackingCode");
    assertThat(refusal).hasMessage("trackingCode is mistyped or incomplete");
  }

  @Test
  void aMissingCodeIsRequired() {
    assertThatThrownBy(() -> new TrackingCode(null))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.REQUIRED));
  }

  private static TrackingCode codeWith(String one, String other) {
    Random random = new Random(4);
    while (true) {
      TrackingCode code = TrackingCode.random(random);
      if (code.value().contains(one) && code.value().contains(other)) {
        return code;
      }
    }
  }

  private static String letters(TrackingCode code) {
    return code.value().replace("-", "");
  }

  private static boolean isCode(String letters) {
    try {
      new TrackingCode(letters);
      return true;
    } catch (DomainException mistyped) {
      return false;
    }
  }
}
