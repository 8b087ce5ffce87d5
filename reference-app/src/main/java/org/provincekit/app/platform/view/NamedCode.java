package org.provincekit.app.platform.view;

/** A code with its names, as every answer shows units, agencies, categories. */
public record NamedCode(String code, String name, String nameEn) {}
