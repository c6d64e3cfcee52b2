/** Stands where the browser's extension API is: a surface that is mounted openly must not reach for it. */
export default {};
