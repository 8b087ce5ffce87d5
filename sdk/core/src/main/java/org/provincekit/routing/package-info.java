/**
 * Which unit a place lies in, which agency answers for it, and why: administrative units and their
 * reforms, boundaries, agencies, rules, the router and its checks.
 */
package org.provincekit.routing;
