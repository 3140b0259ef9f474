import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** The way to the simulator, for pages that have nothing to show before a run. */
export function RunFirst(): ReactNode {
  return (
    <Button component={Link} to="/simulator">
      Open the Simulator
    </Button>
  );
}
