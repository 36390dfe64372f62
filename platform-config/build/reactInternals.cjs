/*
 * All that React DOM and the JSX runtime take of `react`. They hold on to the whole module, so that class
 * components and the rest that nobody here uses would be bundled with it.
 */
exports.__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED =
  require('react').__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED;
