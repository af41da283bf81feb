/** @type {import("next").NextConfig} */
export default {
  typedRoutes: true,
  reactCompiler: true,
  poweredByHeader: false,
  experimental: { authInterrupts: true },
};
