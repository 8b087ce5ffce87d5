package org.provincekit.service;

import org.provincekit.shared.Require;

/**
 * A text that the province keeps ready (câu trả lời mẫu): a reason for refusing, another procedure
 * to point to, or a reply.
 *
 * @param code stable, up to 40 characters
 * @param name what it is called, in Vietnamese
 * @param nameEn the same in English
 * @param text what the reporter reads, in Vietnamese
 * @param textEn the same in English
 * @since 0.1
 */
public record StandardText(String code, String name, String nameEn, String text, String textEn) {
  /** Cleans and checks the parts. */
  public StandardText {
    code = Require.text(code, 1, 40, "code");
    name = Require.text(name, 1, 200, "name");
    nameEn = Require.text(nameEn, 1, 200, "name_en");
    text = Require.text(text, 1, 2000, "text");
    textEn = Require.text(textEn, 1, 2000, "text_en");
  }
}
