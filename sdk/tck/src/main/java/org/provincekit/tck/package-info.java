/**
 * Contracts for those who implement ProvinceKit's ports. Each requirement in a port's Javadoc has
 * an id; each contract method carries the id it checks.
 */
package org.provincekit.tck;
