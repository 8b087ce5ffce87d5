/**
 * Every port kept in memory: for trying out, for tests, and for a host that needs nothing to
 * outlive it. The contracts of the TCK hold for all of them.
 */
package org.provincekit.memory;
