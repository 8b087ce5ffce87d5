package org.provincekit.app.platform.view;

/** Where a photo is to be had. */
public record AttachmentView(String id, String href, String thumbnail) {}
