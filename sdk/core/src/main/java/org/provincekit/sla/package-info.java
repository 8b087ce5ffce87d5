/**
 * Deadlines (thời hạn): limits, business calendars, service-level policies, the clock that derives
 * deadlines from history, and escalation. Everything here is a pure function of its arguments: no
 * class reads a clock, a zone of the machine, or a store.
 */
package org.provincekit.sla;
