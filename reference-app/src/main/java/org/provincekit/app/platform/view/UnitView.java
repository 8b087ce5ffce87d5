package org.provincekit.app.platform.view;

/** The unit a report lies in, and how it was found. */
public record UnitView(String code, String name, String nameEn, String how, boolean approximate) {}
