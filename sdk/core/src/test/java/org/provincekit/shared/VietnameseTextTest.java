package org.provincekit.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vietnamese text: clean at rest, and found with and without marks. */
class VietnameseTextTest {
  /** The 67 letters with marks of the alphabet, by the plain letter they fold to. */
  private static final String[] MARKED = {
    "a àáảãạăằắẳẵặâầấẩẫậ",
    "d đ",
    "e èéẻẽẹêềếểễệ",
    "i ìíỉĩị",
    "o òóỏõọôồốổỗộơờớởỡợ",
    "u ùúủũụưừứửữự",
    "y ỳýỷỹỵ"
  };

  @Test
  void all134LettersWithMarksFoldToTheirPlainLetter() {
    int letters = 0;
    for (String line : MARKED) {
      String plain = line.substring(0, 1);
      for (String letter : line.substring(2).split("")) {
        for (String form : new String[] {letter, letter.toUpperCase(java.util.Locale.ROOT)}) {
          letters++;
          assertThat(VietnameseText.fold(form)).as(form).isEqualTo(plain);
          String decomposed = Normalizer.normalize(form, Normalizer.Form.NFD);
          assertThat(VietnameseText.fold(decomposed)).as("%s in NFD", form).isEqualTo(plain);
        }
      }
    }
    assertThat(letters).isEqualTo(134);
  }

  @ParameterizedTest
  @CsvSource({
    "Đường Hòa Bình, duong hoà bình",
    "Hoà, Hòa",
    "thuỷ lợi, THỦY LỢI",
    "Ðất Mũi, đất mũi",
    "Năm Căn, nam can"
  })
  void spellingsOfOneNameFoldToTheSame(String one, String other) {
    assertThat(VietnameseText.fold(one)).isEqualTo(VietnameseText.fold(other));
  }

  @Test
  void foldingKeepsWhatIsNoMark() {
    assertThat(VietnameseText.fold("Số 12/3, đường 30-4 🌟 ភូមិ"))
        .isEqualTo("so 12/3, duong 30-4 🌟 ភូមិ");
    assertThat(VietnameseText.fold("")).isEmpty();
    assertThat(VietnameseText.fold("ma")).isNotEqualTo(VietnameseText.fold("mo"));
  }

  @Test
  void cleaningComposesAndTrims() {
    String decomposed = Normalizer.normalize("  Đường lún ở ấp Tân Lập ", Normalizer.Form.NFD);
    assertThat(clean(decomposed)).isEqualTo("Đường lún ở ấp Tân Lập");
  }

  @Test
  void lineEndsBecomeOne() {
    assertThat(clean("a\r\nb\rc\nd\te")).isEqualTo("a\nb\nc\nd\te");
    assertThat(clean("a\r")).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x00, 0x01, 0x08, 0x0B, 0x0C, 0x1B, 0x1F, 0x7F, 0x80, 0x9F, 0xFDD0, 0xFDEF})
  void whatNoHonestTextHoldsIsRefusedByName(int character) {
    refuses("a" + Character.toString(character) + "b", String.format("U+%04X", character));
  }

  @ParameterizedTest
  @ValueSource(ints = {0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF})
  void nonCharactersAreRefused(int character) {
    refuses(Character.toString(character), String.format("U+%04X", character));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\uD83D", "\uDE00a", "\uDE00\uD83D", "\uD83D\u202E\uDE00"})
  void aLoneSurrogateIsRefused(String text) {
    refuses(text, "U+D");
  }

  @Test
  void aWholePairIsKept() {
    assertThat(clean("ngập 🌊")).isEqualTo("ngập 🌊");
  }

  @Test
  void directionalMarksAreDroppedSoThatTextReadsAsItIs() {
    for (int mark : new int[] {0x202A, 0x202D, 0x202E, 0x2066, 0x2069, 0x200E, 0x200F, 0x061C}) {
      assertThat(clean("anh" + Character.toString(mark) + "gpj.exe")).isEqualTo("anhgpj.exe");
    }
  }

  @Test
  void joinersThatLanguagesNeedAreKept() {
    assertThat(clean("ភាសា\u200Bខ្មែរ 👩\u200D🔧")).isEqualTo("ភាសា\u200Bខ្មែរ 👩\u200D🔧");
  }

  @Property(tries = 2000)
  void whatIsCleanStaysAsItIs(@ForAll String text) {
    String clean;
    try {
      clean = clean(text);
    } catch (DomainException refused) {
      assertThat(refused.code()).isEqualTo(ErrorCode.ILLEGAL_CHARACTER);
      return;
    }
    assertThat(clean(clean)).isEqualTo(clean);
    assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC)).isTrue();
  }

  @Property(tries = 2000)
  void foldingTwiceIsFoldingOnceAndTheNormalFormDoesNotCount(@ForAll("words") String text) {
    String folded = VietnameseText.fold(text);
    assertThat(VietnameseText.fold(folded)).isEqualTo(folded);
    assertThat(VietnameseText.fold(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(folded);
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> words() {
    String letters = String.join("", MARKED).replace(" ", "");
    return net.jqwik.api.Arbitraries.strings()
        .withChars((letters + letters.toUpperCase(java.util.Locale.ROOT) + " -09").toCharArray())
        .ofMaxLength(40);
  }

  private static String clean(String text) {
    return VietnameseText.clean(text, "f");
  }

  private static void refuses(String text, String named) {
    DomainException refusal =
        catchThrowableOfType(DomainException.class, () -> VietnameseText.clean(text, "f"));
    assertThat(refusal).as("a refusal").isNotNull();
    assertThat(refusal.code()).isEqualTo(ErrorCode.ILLEGAL_CHARACTER);
    assertThat(refusal.field()).isEqualTo("f");
    assertThat(refusal).hasMessageContaining(named);
  }
}
