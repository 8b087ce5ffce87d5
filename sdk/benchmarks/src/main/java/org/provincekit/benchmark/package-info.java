/** Benchmarks of the SDK against its rivals: one goal, one run, results as ratios. */
package org.provincekit.benchmark;
