package org.provincekit.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TonePlacementTest {
  @ParameterizedTest
  @CsvSource({
    "Hoà,Hòa",
    "Hòa,Hòa",
    "HOÀ,HÒA",
    "Xã Hoà Mỹ,Xã Hòa Mỹ",
    "khoẻ,khỏe",
    "thuỷ,thủy",
    "Thuỵ,Thụy",
    "quý,quý",
    "Quỳnh,Quỳnh",
    "hoàng,hoàng",
    "ngoài,ngoài",
    "uỷ ban,ủy ban",
    "Cà Mau,Cà Mau",
    "à,à"
  })
  void marksOfOpenSyllablesMoveToTheFirstVowel(String given, String expected) {
    assertThat(TonePlacement.normalise(given)).isEqualTo(expected);
    assertThat(TonePlacement.normalise(Normalizer.normalize(given, Normalizer.Form.NFD)))
        .isEqualTo(expected);
  }
}
