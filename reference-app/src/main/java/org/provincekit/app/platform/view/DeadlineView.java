package org.provincekit.app.platform.view;

import java.time.Instant;
import java.util.Optional;

/** A deadline with its explanation, line by line in both languages. */
public record DeadlineView(
    String stage,
    String stageName,
    String stageNameEn,
    Optional<NamedCode> party,
    int round,
    Instant startedAt,
    Instant dueAt,
    String status,
    boolean running,
    boolean paused,
    Optional<Instant> stoppedAt,
    String limit,
    String explanation,
    String explanationEn) {}
