/**
 * REST resources that come and go, their dispatch, problem details and the OpenAPI document.
 */
@NullMarked
package org.iinkai.web.rest;

import org.jspecify.annotations.NullMarked;
