package org.provincekit.app.platform.view;

import java.time.Instant;
import java.util.List;

/** An answer, drafted or published. */
public record AnswerView(
    NamedCode agency, String text, Instant at, List<AttachmentView> attachments) {}
