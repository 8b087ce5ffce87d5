package org.provincekit.app.province.profile;

/**
 * Something in a province's data that is accepted but that somebody should know.
 *
 * @param file the file's name
 * @param subject what it is about, such as a unit's code
 * @param vi what, in Vietnamese
 * @param en what, in English
 */
public record Remark(String file, String subject, String vi, String en) {}
