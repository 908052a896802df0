/** Bundles the simulation; gives the path of a program that plain Node runs. */
export function bundleSimulation(outDir: string): Promise<string>
