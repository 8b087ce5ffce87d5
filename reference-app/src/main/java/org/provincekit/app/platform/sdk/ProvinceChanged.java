package org.provincekit.app.platform.sdk;

import org.provincekit.service.ProvinceRules;

/**
 * Told on every server after its rules were replaced by others, never at the start: the moment to
 * reckon again what was stored by the rules before.
 *
 * @param before the rules that were in use
 * @param now the rules in use from now on
 */
public record ProvinceChanged(ProvinceRules before, ProvinceRules now) {}
